package gatehouse.console.acts;

import javafx.util.Subscription;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** Publishes the result of each act, once, on the thread that did it. Safe for any thread. */
public final class ActEvents {
    private final Set<Consumer<ActResult<?, ?>>> listeners = new CopyOnWriteArraySet<>();

    /** Hands each further result to {@code listener}. */
    public Subscription listen(Consumer<ActResult<?, ?>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(ActResult<?, ?> result) {
        listeners.forEach(listener -> listener.accept(result));
    }
}
