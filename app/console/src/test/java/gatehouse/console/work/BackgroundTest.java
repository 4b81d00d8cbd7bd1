package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class BackgroundTest {
    private final List<Object> told = new ArrayList<>();

    @Test
    void what_an_answer_asks_for_as_the_program_ends_is_not_begun() {
        var background = new Background(Runnable::run, told::add);
        background.close();

        Background.BackgroundTask read = background.start(() -> "read", told::add, told::add);
        background.write(() -> told.add("written"), told::add, told::add);

        assertThat(read.isRunning()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void a_read_under_way_is_over_when_the_program_has_ended() throws InterruptedException {
        var background = new Background(Runnable::run, told::add);
        var begun = new CountDownLatch(1);
        var closed = new AtomicBoolean();
        var over = new AtomicBoolean();
        Thread closing = Thread.currentThread();
        background.start(() -> untilWaitedFor(closing, begun, closed, over), _ -> {}, _ -> {});
        begun.await();

        background.close();
        closed.set(true);

        assertThat(over).isTrue();
    }

    /** Ignores the interrupt until somebody waits for it, or nobody does. */
    private static String untilWaitedFor(
            Thread closing, CountDownLatch begun, AtomicBoolean closed, AtomicBoolean over) {
        begun.countDown();
        while (closing.getState() != Thread.State.TIMED_WAITING && !closed.get()) {
            Thread.onSpinWait();
        }
        over.set(!closed.get());
        return "read";
    }
}
