package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

class TimeFormatTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");
    private static final ZoneId BRATISLAVA = ZoneId.of("Europe/Bratislava");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.999S, 0 s",
        "PT59.9S, 59 s",
        "PT1M, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT47H59M, 47 h",
        "PT48H, 2 days",
        "P1234D, '1,234 days'",
        "PT-90S, 1 min"
    })
    void a_length_is_told_in_its_largest_unit(Duration length, String told) {
        assertThat(TimeFormat.length(length)).isEqualTo(told);
    }

    @Test
    void what_the_server_does_not_tell_is_unknown() {
        assertThat(TimeFormat.since(null, NOW)).isEqualTo("unknown");
        assertThat(TimeFormat.ago(null, NOW)).isEqualTo("at an unknown time");
        assertThat(TimeFormat.until(null, NOW)).isEqualTo("unknown");
        assertThat(TimeFormat.in(BRATISLAVA).full(null)).isEqualTo("unknown");
    }

    @Test
    void a_past_and_a_future_moment_are_told_apart() {
        assertThat(TimeFormat.ago(NOW.minusSeconds(7200), NOW)).isEqualTo("2 h ago");
        assertThat(TimeFormat.until(NOW.plusSeconds(7200), NOW)).isEqualTo("in 2 h");
        assertThat(TimeFormat.until(NOW.minusSeconds(1), NOW)).isEqualTo("expired");
        assertThat(TimeFormat.until(NOW, NOW)).isEqualTo("expired");
    }

    @Test
    void a_use_that_seems_to_lie_ahead_is_told_as_now() {
        assertThat(TimeFormat.ago(NOW.plusSeconds(90), NOW)).isEqualTo("0 s ago");
        assertThat(TimeFormat.since(NOW.plusSeconds(90), NOW)).isEqualTo("0 s");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:30:00Z, '25 Oct 2026, 02:30:00 CEST'",
        "2026-10-25T01:30:00Z, '25 Oct 2026, 02:30:00 CET'",
        "2026-03-29T00:59:59Z, '29 Mar 2026, 01:59:59 CET'",
        "2026-03-29T01:00:00Z, '29 Mar 2026, 03:00:00 CEST'"
    })
    void the_hour_that_comes_twice_is_told_by_its_zone(Instant when, String told) {
        assertThat(TimeFormat.in(BRATISLAVA).full(when)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, '21 Nov 2026, 15:03:22 CET'",
        "en-US, 'Nov 21, 2026, 15:03:22 CET'",
        "sk, '21. 11. 2026, 15:03:22 SEČ'",
        "de, '21.11.2026, 15:03:22 MEZ'",
        "nb, '21. nov. 2026, 15:03:22 CET'"
    })
    void a_date_has_the_order_of_its_language(String language, String told) {
        TimeFormat times = TimeFormat.in(BRATISLAVA, Locale.forLanguageTag(language));

        assertThat(times.full(NOW)).isEqualTo(told);
        assertThat(times.dateTime(NOW)).isEqualTo(told.substring(0, told.lastIndexOf(' ')));
    }

    @Test
    void what_servers_date_is_told_in_utc() {
        assertThat(TimeFormat.utc(NOW)).isEqualTo("21 Nov 2026, 14:03:22 UTC");
        assertThat(TimeFormat.utc(null)).isEqualTo("unknown");
    }

    @Test
    void a_moment_in_a_list_has_its_day_unless_that_is_today() {
        TimeFormat times = TimeFormat.in(BRATISLAVA, Locale.UK);

        assertThat(times.moment(NOW.minusSeconds(60), NOW)).isEqualTo("15:02:22");
        assertThat(times.moment(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("20 Nov 15:03");
        assertThat(times.moment(NOW.minus(Duration.ofDays(400)), NOW))
                .isEqualTo("17/10/2025 16:03");
        assertThat(TimeFormat.in(BRATISLAVA, Locale.GERMAN).moment(Instant.EPOCH, NOW))
                .isEqualTo("01.01.70 01:00");
    }

    @Test
    void a_length_across_a_change_of_the_clocks_is_the_time_that_passed() {
        assertThat(
                        TimeFormat.ago(
                                Instant.parse("2026-10-25T00:30:00Z"),
                                Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("1 h ago");
    }

    @Test
    void a_time_of_day_is_that_of_the_zone() {
        assertThat(TimeFormat.in(ZoneOffset.UTC).clock(NOW)).isEqualTo("14:03:22");
        assertThat(TimeFormat.in(BRATISLAVA).clock(NOW)).isEqualTo("15:03:22");
        assertThat(TimeFormat.in(ZoneId.of("Asia/Kolkata")).clock(NOW)).isEqualTo("19:33:22");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00", "PT9S, 0:09", "PT14M59S, 14:59", "PT15M, 15:00"})
    void a_countdown_has_minutes_and_seconds(Duration left, String told) {
        assertThat(TimeFormat.countdown(left)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 ms", "PT0.0419S, 41 ms", "PT0.9999S, 999 ms", "PT3.64S, 3.6 s"})
    void a_short_length_has_its_unit(Duration took, String told) {
        assertThat(TimeFormat.took(took)).isEqualTo(told);
    }
}
