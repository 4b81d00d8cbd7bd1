package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class IdleWatchTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final IdleWatch watch = new IdleWatch(clock.pair());

    @Test
    void it_counts_from_the_last_use() {
        clock.pass(Duration.ofMinutes(3));
        assertThat(watch.idle()).isEqualTo(Duration.ofMinutes(3));

        watch.use();
        clock.pass(Duration.ofSeconds(1));

        assertThat(watch.idle()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_sleep_in_which_only_the_wall_clock_went_on_counts() {
        clock.pass(Duration.ofMinutes(1));

        clock.set(clock.instant().plus(HOUR));

        assertThat(watch.idle()).isEqualTo(HOUR.plusMinutes(1));
    }

    @Test
    void a_wall_clock_that_is_set_back_takes_nothing_away() {
        clock.pass(Duration.ofMinutes(1));

        clock.set(clock.instant().minus(HOUR));

        assertThat(watch.idle()).isEqualTo(Duration.ofMinutes(1));
    }
}
