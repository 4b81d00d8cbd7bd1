package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;

import javafx.util.Subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps every call of a test, for what only wants to look at exchanges. */
public final class KeptExchanges implements Consumer<Exchange> {
    private final List<Exchange> all = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Exchange exchange) {
        all.add(exchange);
        listeners.forEach(Runnable::run);
    }

    /** Calls {@code changed} after each further call, on the thread that made it. */
    public Subscription listen(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    /** The calls, the newest first. */
    public List<Exchange> newestFirst() {
        return all.reversed();
    }

    /** How many calls were made. */
    public long calls() {
        return all.size();
    }
}
