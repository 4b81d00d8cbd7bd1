package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import javafx.util.Subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** The last calls of one environment: the evidence behind the screen. Safe for any thread. */
public final class WireLog implements Consumer<Exchange> {
    private static final int KEPT = 500;

    private final Deque<Exchange> last = new ArrayDeque<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private long calls;

    /** Notes one call. */
    @Override
    public void accept(Exchange exchange) {
        synchronized (last) {
            calls++;
            last.addLast(exchange);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** The last calls, newest first; at most 500. */
    public List<Exchange> newestFirst() {
        synchronized (last) {
            return List.copyOf(last.reversed());
        }
    }

    /** How many calls were made, also those that are no longer kept. */
    public long calls() {
        synchronized (last) {
            return calls;
        }
    }

    /** Calls {@code changed} after each further call, on the thread that made it. */
    public Subscription listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }
}
