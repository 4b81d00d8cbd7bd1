package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Time that passes by hand. */
final class ManualClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock(NOON);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void it_shows_what_has_passed() {
        clock.pass(MINUTE);
        clock.pass(MINUTE);

        assertThat(clock.instant()).isEqualTo(NOON.plus(MINUTE).plus(MINUTE));
    }

    @Test
    void an_act_is_repeated_each_period_and_once_after_a_long_time() {
        clock.repeat(MINUTE, runs::incrementAndGet);

        clock.pass(MINUTE.minusMillis(1));
        assertThat(runs).hasValue(0);
        clock.pass(Duration.ofMillis(1));
        assertThat(runs).hasValue(1);
        clock.pass(Duration.ofHours(1));
        assertThat(runs).hasValue(2);
        clock.pass(MINUTE);
        assertThat(runs).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void a_wall_clock_that_is_set_moves_no_act(long seconds) {
        clock.repeat(MINUTE, runs::incrementAndGet);
        clock.set(NOON.plusSeconds(seconds));

        clock.pass(MINUTE.minusMillis(1));
        assertThat(runs).hasValue(0);
        clock.pass(Duration.ofMillis(1));
        assertThat(runs).hasValue(1);
    }

    @Test
    void an_act_that_is_over_is_not_run() {
        Runnable end = clock.repeat(MINUTE, runs::incrementAndGet);
        assertThat(clock.listeners()).isEqualTo(1);

        end.run();
        clock.pass(MINUTE);

        assertThat(clock.listeners()).isZero();
        assertThat(runs).hasValue(0);
    }

    @Test
    void an_act_can_end_another_that_is_due_with_it() {
        Runnable[] other = {() -> {}};
        clock.repeat(MINUTE, () -> other[0].run());
        other[0] = clock.repeat(MINUTE, runs::incrementAndGet);

        clock.pass(MINUTE);

        assertThat(runs).hasValue(0);
    }
}
