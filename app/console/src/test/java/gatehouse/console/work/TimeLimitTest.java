package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(120)
class TimeLimitTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void let_go() {
        never.countDown();
    }

    @Test
    void what_ends_in_time_is_handed_back() {
        assertThat(TimeLimit.within(LONG, () -> "done")).contains("done");
    }

    @Test
    void work_is_interrupted_at_the_limit_and_may_say_what_it_has_done() {
        assertThat(
                        TimeLimit.within(
                                SHORT,
                                LONG,
                                () -> {
                                    try {
                                        never.await();
                                        return "waited";
                                    } catch (InterruptedException stopped) {
                                        return "stopped";
                                    }
                                }))
                .contains("stopped");
    }

    @Test
    void work_that_ignores_interrupts_is_not_waited_for() {
        var ended = new AtomicBoolean();

        assertThat(TimeLimit.within(SHORT, SHORT, () -> ignoringInterrupts(ended))).isEmpty();

        assertThat(ended).isFalse();
    }

    @Test
    void work_that_fails_ends_nothing_else() {
        assertThat(
                        TimeLimit.within(
                                LONG,
                                () -> {
                                    throw new IllegalStateException("a fault");
                                }))
                .isEmpty();
        assertThat(
                        TimeLimit.within(
                                SHORT,
                                () -> {
                                    never.await();
                                    return "waited";
                                }))
                .isEmpty();
    }

    @Test
    void an_interrupted_caller_still_gets_what_ends_in_time_and_stays_marked() {
        Thread.currentThread().interrupt();

        assertThat(TimeLimit.within(LONG, () -> "signed out")).contains("signed out");

        assertThat(Thread.interrupted()).isTrue();
    }

    private String ignoringInterrupts(AtomicBoolean ended) {
        boolean open = true;
        while (open) {
            try {
                never.await();
                open = false;
            } catch (InterruptedException ignored) {
                assertThat(open).isTrue();
            }
        }
        ended.set(true);
        return "done at last";
    }
}
