package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import javafx.util.Subscription;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The last calls of one environment: the evidence behind the screen. Reads and other calls are kept
 * apart, so that a list that is refreshed every few seconds does not push out the one call that
 * changed something. Safe for any thread.
 */
public final class WireLog implements Consumer<Exchange> {
    private static final int KEPT = 500;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Deque<Exchange> last = new ArrayDeque<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private int reads;
    private long calls;

    /** Whether a call only reads, by its method. */
    public static boolean isRead(Exchange exchange) {
        return READS.contains(exchange.method());
    }

    /** Notes one call. */
    @Override
    public void accept(Exchange exchange) {
        synchronized (last) {
            calls++;
            last.addLast(exchange);
            if (!isRead(exchange)) {
                drop(last.size() - reads, call -> !isRead(call));
            } else if (drop(++reads, WireLog::isRead)) {
                reads--;
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** The last calls, newest first: at most 500 reads and 500 others. */
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

    /** Removes the oldest call of a kind of which there are too many. */
    private boolean drop(int ofKind, Predicate<Exchange> kind) {
        if (ofKind <= KEPT) {
            return false;
        }
        Iterator<Exchange> oldestFirst = last.iterator();
        while (oldestFirst.hasNext()) {
            if (kind.test(oldestFirst.next())) {
                oldestFirst.remove();
                return true;
            }
        }
        return false;
    }
}
