package gatehouse.console.acts;

import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/**
 * Publishes the result of each act, once, on the thread that did it. A fault of a listener, or of
 * what else happens around an act, is reported and keeps nobody from the result. Safe for any
 * thread.
 */
public final class ActEvents {
    private static final Logger log = LoggerFactory.getLogger(ActEvents.class);

    private final Set<Consumer<ActResult<?, ?>>> listeners = new CopyOnWriteArraySet<>();
    private final Consumer<Throwable> bugs;

    /**
     * @param bugs gets each fault of the program; called on the thread that did the act
     */
    public ActEvents(Consumer<Throwable> bugs) {
        this.bugs = bugs;
    }

    /** Hands each further result to {@code listener}. */
    public Subscription listen(Consumer<ActResult<?, ?>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(ActResult<?, ?> result) {
        listeners.forEach(listener -> guard("a listener", () -> listener.accept(result)));
    }

    /** Runs a part of an act that may not keep the rest from its result. */
    void guard(String part, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            report(part, fault);
        }
    }

    /** Reports a fault of the program in a part of an act. */
    public void report(String part, RuntimeException fault) {
        log.error("An act met a fault of the program in {}", part, fault);
        bugs.accept(fault);
    }
}
