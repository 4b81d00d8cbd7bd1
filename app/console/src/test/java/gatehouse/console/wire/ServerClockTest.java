package gatehouse.console.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.HandClock;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

class ServerClockTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22.345Z");

    @Test
    void without_an_answer_this_computers_time_is_taken() {
        var clock = new ServerClock(new HandClock(NOW));

        assertThat(clock.offset()).isEmpty();
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void an_answer_without_a_date_teaches_nothing() {
        var clock = new ServerClock(new HandClock(NOW));

        clock.observe(SampleExchanges.sent(1, NOW, Duration.ZERO, null, 200));

        assertThat(clock.offset()).isEmpty();
    }

    @Test
    void a_clock_that_was_set_is_followed() {
        var clock = new ServerClock(new HandClock(NOW));

        observe(clock, NOW, Duration.ofMillis(40), Duration.ofMinutes(10), 20);
        observe(clock, NOW.plusSeconds(5), Duration.ofMillis(40), Duration.ofMinutes(-10), 20);

        assertThat(clock.offset().orElseThrow())
                .isBetween(Duration.ofSeconds(-601), Duration.ofSeconds(-599));
    }

    @Property(tries = 500)
    void one_answer_tells_the_difference_within_a_second_and_half_the_round_trip(
            @ForAll @IntRange(min = -600_000, max = 600_000) int ahead,
            @ForAll @IntRange(max = 20_000) int tookMillis,
            @ForAll @IntRange(max = 100) int answeredAtPercent,
            @ForAll @IntRange(max = 999) int atMillis) {
        var clock = new ServerClock(new HandClock(NOW));
        Duration took = Duration.ofMillis(tookMillis);

        observe(
                clock,
                NOW.plusMillis(atMillis),
                took,
                Duration.ofMillis(ahead),
                tookMillis * answeredAtPercent / 100);

        assertThat(clock.offset().orElseThrow().minusMillis(ahead).abs())
                .isLessThanOrEqualTo(Duration.ofSeconds(1).plus(took.dividedBy(2)));
    }

    @Property(tries = 200)
    void further_answers_never_make_it_worse_than_the_quickest_of_them(
            @ForAll @IntRange(min = -600_000, max = 600_000) int ahead,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5000) Integer> tooks) {
        var clock = new ServerClock(new HandClock(NOW));
        Instant at = NOW;
        for (int took : tooks) {
            observe(clock, at, Duration.ofMillis(took), Duration.ofMillis(ahead), took / 3);
            at = at.plusMillis(took + 137L);
        }

        int quickest = tooks.stream().mapToInt(took -> took).min().orElseThrow();
        assertThat(clock.offset().orElseThrow().minusMillis(ahead).abs())
                .isLessThanOrEqualTo(Duration.ofMillis(1000 + quickest / 2));
    }

    private static void observe(
            ServerClock clock, Instant sent, Duration took, Duration ahead, long answeredAfter) {
        Instant there = sent.plusMillis(answeredAfter).plus(ahead);
        Instant date = there.truncatedTo(ChronoUnit.SECONDS);
        clock.observe(SampleExchanges.sent(1, sent, took, date, 200));
    }
}
