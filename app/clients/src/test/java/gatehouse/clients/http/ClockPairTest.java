package gatehouse.clients.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** The wall clock and the clock that measures go their own ways. */
final class ClockPairTest {
    private static final Instant START = Instant.parse("2024-03-31T00:59:30Z");

    @Test
    void time_passes_for_both_clocks() {
        var clock = new ManualClock(START);
        ClockPair clocks = clock.pair();
        long mark = clocks.mark();
        clock.advance(Duration.ofSeconds(90));
        assertThat(clocks.now()).isEqualTo(START.plusSeconds(90));
        assertThat(clocks.since(mark)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void a_wall_clock_that_is_set_moves_no_time() {
        var clock = new ManualClock(START);
        ClockPair clocks = clock.pair();
        long mark = clocks.mark();
        clock.setWall(START.minus(Duration.ofDays(1)));
        assertThat(clocks.now()).isBefore(START);
        assertThat(clocks.since(mark)).isZero();
    }

    @Test
    void the_computers_own_clocks_run() {
        ClockPair clocks = ClockPair.system();
        long mark = clocks.mark();
        assertThat(clocks.now()).isAfter(START);
        assertThat(clocks.since(mark)).isGreaterThanOrEqualTo(Duration.ZERO);
    }
}
