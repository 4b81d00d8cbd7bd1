package gatehouse.console.work;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Keeps only the newest value of a fast producer: at most one hand-over waits at any time. */
public final class LatestValueDispatcher<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor ui;
    private final Consumer<T> show;

    LatestValueDispatcher(Executor ui, Consumer<T> show) {
        this.ui = ui;
        this.show = show;
    }

    /** Offers a value from any thread; it is shown unless a newer one comes first. */
    public void offer(T value) {
        if (waiting.getAndSet(value) == null) {
            ui.execute(() -> show.accept(requireNonNull(waiting.getAndSet(null))));
        }
    }
}
