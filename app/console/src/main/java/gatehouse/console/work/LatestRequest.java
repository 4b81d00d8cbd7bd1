package gatehouse.console.work;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** One question a screen can ask: asking again drops the earlier answer. */
public final class LatestRequest {
    private final Background background;
    private Background.@Nullable BackgroundTask running;

    /** A question that is asked through {@code background}. */
    public LatestRequest(Background background) {
        this.background = background;
    }

    /** Asks; an earlier ask is cancelled and its answer never delivered. */
    public <T> void ask(
            Callable<T> work, Consumer<? super T> answered, Consumer<WorkFailure> failed) {
        cancel();
        running = background.start(work, answered, failed);
    }

    /** Asks nothing more and wants no answer. */
    public void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Whether an answer is still waited for. */
    public boolean isAsking() {
        return running != null && running.isRunning();
    }
}
