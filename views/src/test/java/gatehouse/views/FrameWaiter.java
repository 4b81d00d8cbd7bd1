package gatehouse.views;

import gatehouse.views.fx.HeadlessToolkit;

import javafx.animation.AnimationTimer;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits for a state, never for a time: a condition is looked at once a frame. */
public final class FrameWaiter {
    private static final long DEADLINE_SECONDS = 90;

    private FrameWaiter() {}

    /**
     * Comes back when the condition holds on the JavaFX thread; fails after a deadline. It does not
     * hold yet where it looks at something that is not there yet, such as an environment that is
     * being opened.
     */
    public static void holds(String what, Callable<Boolean> condition) throws Exception {
        var watch = new Watch(condition);
        HeadlessToolkit.run(watch::start);
        try {
            watch.reached.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            var never = new AssertionError("It never came to this: " + what, late);
            watch.missing.ifPresent(never::addSuppressed);
            throw never;
        } catch (ExecutionException broken) {
            throw new AssertionError("It could not be seen whether " + what, broken.getCause());
        } finally {
            HeadlessToolkit.run(watch::stop);
        }
    }

    /** Comes back after so many frames, each of which has laid out what came before it. */
    public static void frames(int count) throws Exception {
        var left = new AtomicInteger(count);
        holds(count + " frames are drawn", () -> left.getAndDecrement() == 0);
    }

    private static final class Watch extends AnimationTimer {
        private final CompletableFuture<Boolean> reached = new CompletableFuture<>();
        private final Callable<Boolean> condition;
        private volatile Optional<NoSuchElementException> missing = Optional.empty();

        Watch(Callable<Boolean> condition) {
            this.condition = condition;
        }

        @Override
        public void handle(long now) {
            try {
                if (condition.call()) {
                    reached.complete(true);
                }
            } catch (NoSuchElementException absent) {
                missing = Optional.of(absent);
            } catch (Exception | AssertionError broken) {
                reached.completeExceptionally(broken);
            }
        }
    }
}
