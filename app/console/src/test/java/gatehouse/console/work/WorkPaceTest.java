package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;

/** Work that is done again and again leaves the processors to others. */
class WorkPaceTest {
    private long nanos;
    private final WorkPace pace = new WorkPace(new ClockPair(InstantSource.system(), () -> nanos));

    @Test
    void the_first_work_begins_at_once() {
        assertThat(pace.begin()).isTrue();
    }

    @Test
    void nothing_begins_while_work_is_going_on() {
        pace.begin();
        passes(Duration.ofHours(1));

        assertThat(pace.begin()).isFalse();
    }

    @Test
    void short_work_is_done_four_times_a_second_at_most() {
        pace.begin();
        pace.end();
        passes(Duration.ofMillis(249));
        boolean early = pace.begin();
        passes(Duration.ofMillis(1));

        assertThat(early).isFalse();
        assertThat(pace.begin()).isTrue();
    }

    @Test
    void long_work_rests_four_times_as_long_as_it_took() {
        pace.begin();
        passes(Duration.ofMillis(300));
        pace.end();
        passes(Duration.ofMillis(1_199));
        boolean early = pace.begin();
        passes(Duration.ofMillis(1));

        assertThat(early).isFalse();
        assertThat(pace.begin()).isTrue();
    }

    @Test
    void an_end_without_a_beginning_lets_nobody_wait() {
        pace.end();

        assertThat(pace.begin()).isTrue();
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
