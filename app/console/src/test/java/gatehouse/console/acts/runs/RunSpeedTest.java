package gatehouse.console.acts.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RunSpeedTest {
    private final RunSpeed speed = new RunSpeed();

    @Test
    void the_time_left_follows_from_what_ended_in_the_last_seconds() {
        speed.measure(Duration.ZERO, 0);
        speed.measure(Duration.ofSeconds(5), 100);

        assertThat(speed.perSecond()).isEqualTo(20);
        assertThat(speed.timeFor(60)).contains(Duration.ofSeconds(3));
    }

    @Test
    void what_ended_long_ago_does_not_count() {
        speed.measure(Duration.ZERO, 0);
        for (int second = 1; second <= 30; second++) {
            speed.measure(Duration.ofSeconds(second), 1000);
        }

        assertThat(speed.perSecond()).isZero();
        assertThat(speed.timeFor(60)).isEmpty();
    }

    @Test
    void nothing_is_told_before_something_ended() {
        speed.measure(Duration.ZERO, 0);

        assertThat(speed.timeFor(60)).isEmpty();
    }
}
