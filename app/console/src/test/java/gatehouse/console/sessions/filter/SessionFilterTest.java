package gatehouse.console.sessions.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.portos.Session;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.sessions.SampleSessions;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class SessionFilterTest {
    private static final Session TILL =
            SampleSessions.session(
                    "soZIt6uj62fzs8ep4UvnNSxRXFryUiq3", "999", "P01", "CashRegister");
    private static final Session PHONE = SampleSessions.session("phone", "12", "PDA-3", "PDA");
    private static final Session OFFICE =
            SampleSessions.session("office", "1999", "BackOffice", "BackOffice");
    private static final SessionTable TABLE = SampleSessions.table(List.of(TILL, PHONE, OFFICE));

    @Test
    void no_term_shows_everything() throws Exception {
        assertThat(shown("")).containsExactly(TILL, PHONE, OFFICE);
        assertThat(shown(" \t ")).containsExactly(TILL, PHONE, OFFICE);
        assertThat(rows(SessionFilter.ALL)).containsExactly(TILL, PHONE, OFFICE);
    }

    @Test
    void a_word_stands_anywhere_in_any_name_without_case_and_diacritics() throws Exception {
        assertThat(shown("majitel")).containsExactly(TILL);
        assertThat(shown("NOVÁK")).containsExactly(PHONE);
        assertThat(shown("pokladnica")).containsExactly(TILL);
        assertThat(shown("office")).containsExactly(OFFICE);
        assertThat(shown("99")).containsExactly(TILL, OFFICE);
        assertThat(shown("pda")).containsExactly(PHONE);
    }

    @Test
    void a_word_of_six_characters_is_looked_for_in_ids_and_a_shorter_one_is_not() throws Exception {
        assertThat(shown("sozit6")).containsExactly(TILL);
        assertThat(shown("sozit")).isEmpty();
        assertThat(shown("id:sozit*")).containsExactly(TILL);
    }

    @Test
    void every_term_must_be_met() throws Exception {
        assertThat(shown("99 env:BackOffice")).containsExactly(OFFICE);
        assertThat(shown("99 12")).isEmpty();
    }

    @Test
    void a_field_is_compared_as_a_whole() throws Exception {
        assertThat(shown("user:999")).containsExactly(TILL);
        assertThat(shown("user:*999")).containsExactly(TILL, OFFICE);
        assertThat(shown("user:majiteľ")).containsExactly(TILL);
        assertThat(shown("user:\"jana novakova\"")).containsExactly(PHONE);
        assertThat(shown("dev:terasa")).containsExactly(PHONE);
        assertThat(shown("env:cash*")).containsExactly(TILL);
        assertThat(shown("TYPE:bearer")).containsExactly(TILL, PHONE, OFFICE);
        assertThat(shown("id:phone")).containsExactly(PHONE);
    }

    @Test
    void the_type_of_device_has_two_names_and_is_not_the_authentication_type() throws Exception {
        assertThat(shown("devicetype:PDA")).containsExactly(PHONE);
        assertThat(shown("DeviceType:PDA env:PDA")).containsExactly(PHONE);
        assertThat(shown("type:PDA")).isEmpty();
    }

    @Test
    void a_time_at_an_end_of_the_calendar_meets_no_comparison() throws Exception {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999Z");

        for (Instant end : List.of(first, last)) {
            Session never = SampleSessions.with(TILL, end, end, 1L);
            for (String text : List.of("idle>1m", "idle<1m", "expires>1m", "expires<1m")) {
                assertThat(meets(never, text)).as(text).isFalse();
                assertThat(meets(never, "-" + text)).as(text).isFalse();
            }
            assertThat(meets(SampleSessions.started("a", end), "started<2999-01-01")).isFalse();
        }
    }

    @Test
    void quotes_join_words_and_take_every_character_as_it_is() throws Exception {
        assertThat(shown("\"jana nov\"")).containsExactly(PHONE);
        assertThat(shown("\"j*a\"")).isEmpty();
        assertThat(shown("j*a")).containsExactly(PHONE);
        assertThat(shown("\"-3\"")).containsExactly(PHONE);
        assertThat(shown("\"user:999\"")).isEmpty();
    }

    @Test
    void a_minus_asks_for_all_others() throws Exception {
        assertThat(shown("-env:PDA")).containsExactly(TILL, OFFICE);
        assertThat(shown("-99")).containsExactly(PHONE);
        assertThat(shown("-sozit6uj")).containsExactly(PHONE, OFFICE);
    }

    @Test
    void spans_count_back_from_now_and_forward_to_the_expiry() throws Exception {
        Session session =
                new Session(
                        "a",
                        "",
                        "",
                        "",
                        "",
                        SampleSessions.NOW.minus(Duration.ofHours(2)),
                        SampleSessions.NOW.plus(Duration.ofMinutes(30)),
                        SampleSessions.NOW.minusSeconds(90),
                        null);

        assertThat(meets(session, "idle>90s", "idle<91s", "idle>1m", "idle<2m")).isTrue();
        assertThat(meets(session, "started>2h", "started<121m", "started<1d")).isTrue();
        assertThat(meets(session, "expires<1h", "expires>30m", "expires>0s")).isTrue();
        assertThat(meets(session, "idle<90s")).isFalse();
        assertThat(meets(session, "started<2h")).isFalse();
        assertThat(meets(session, "expires<30m")).isFalse();
    }

    @Test
    void less_than_nothing_left_is_expired() throws Exception {
        Session expired =
                SampleSessions.with(
                        TILL, SampleSessions.NOW, SampleSessions.NOW.minusMillis(1), 1L);

        assertThat(meets(expired, "expires<0s", "expires<1h")).isTrue();
        assertThat(meets(TILL, "expires>0s", "-expires<0s")).isTrue();
    }

    @Test
    void a_date_is_its_first_moment_in_the_zone_of_the_reader() throws Exception {
        ZoneId zone = ZoneId.of("Europe/Bratislava");
        Session midnight = SampleSessions.started("a", Instant.parse("2026-11-20T23:00:00Z"));

        assertThat(meets(midnight, zone, "started>2026-11-21", "started<2026-11-22")).isTrue();
        assertThat(meets(midnight, zone, "started<2026-11-21")).isFalse();
        assertThat(meets(midnight, "started<2026-11-21")).isTrue();
        assertThat(meets(midnight, zone, "started>2026-11-21T00:00")).isTrue();
        assertThat(meets(midnight, zone, "started>2026-11-21T00:01")).isFalse();
        assertThat(meets(midnight, zone, "started>2026-11-20T23:00Z")).isTrue();
        assertThat(meets(midnight, zone, "started>2026-11-20T23:01Z")).isFalse();
    }

    @Test
    void an_unknown_time_meets_no_comparison_and_no_negated_one() throws Exception {
        Session unknown = new Session("a", "", "", "", "", null, null, null, null);

        for (String field : List.of("idle", "started", "expires")) {
            for (String term : List.of("<1h", ">1h")) {
                assertThat(meets(unknown, field + term)).isFalse();
                assertThat(meets(unknown, "-" + field + term)).isFalse();
            }
        }
    }

    @Test
    void own_sessions_are_told_by_the_caller() throws Exception {
        OwnSessionFinder own =
                (table, row) ->
                        switch (table.sessionId(row)) {
                            case "phone" -> SessionOwnership.YES;
                            case "office" -> SessionOwnership.MAYBE;
                            default -> SessionOwnership.NO;
                        };

        assertThat(shown("own:yes", own)).containsExactly(PHONE);
        assertThat(shown("own:maybe", own)).containsExactly(OFFICE);
        assertThat(shown("own:no", own)).containsExactly(TILL);
        assertThat(shown("-own:yes -own:maybe", own)).containsExactly(TILL);
    }

    @Test
    void the_fault_is_told_with_its_place() {
        assertThat(wrong("env:PDA foo:1")).isEqualTo("field 8+4");
        assertThat(wrong("-foo<1")).isEqualTo("field 1+4");
        assertThat(wrong("user>5")).isEqualTo("operator 0+5");
        assertThat(wrong("idle:30m")).isEqualTo("operator 0+5");
        assertThat(wrong("idle>soon")).isEqualTo("span 5+4");
        assertThat(wrong("idle>2026-11-21")).isEqualTo("span 5+10");
        assertThat(wrong("started>2026-13-01")).isEqualTo("time 8+10");
        assertThat(wrong("started>99999999999d")).isEqualTo("time 8+12");
        assertThat(wrong("own:me")).isEqualTo("choice 4+2");
        assertThat(wrong("jana \"two words")).isEqualTo("quote 5+10");
        assertThat(wrong("user:")).isEqualTo("empty 0+5");
        assertThat(wrong("jana - ")).isEqualTo("empty 5+1");
        assertThat(wrong("\"\"")).isEqualTo("empty 0+2");
        assertThat(wrong("user:\u0301")).isEqualTo("empty 0+6");
    }

    @Test
    void a_text_that_is_too_long_or_has_too_many_terms_is_refused() {
        assertThat(wrong("a".repeat(10_001))).isEqualTo("long 10000+1");
        assertThat(wrong("a ".repeat(101))).isEqualTo("many 200+2");
        assertThat(SessionFilter.parse("a ".repeat(100))).isInstanceOf(FilterResult.Parsed.class);
    }

    @Test
    void the_longest_filter_is_answered_too() throws Exception {
        assertThat(shown("a*".repeat(5_000))).isEmpty();
        assertThat(shown("*".repeat(10_000))).hasSize(3);
    }

    @Test
    void a_time_as_a_word_needs_no_quotes() throws Exception {
        assertThat(shown("12:30")).isEmpty();
    }

    @Test
    void an_interrupted_filter_stops() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> shown("a")).isInstanceOf(InterruptedException.class);
    }

    private static List<Session> shown(String text) throws InterruptedException {
        return shown(text, OwnSessionFinder.NONE);
    }

    private static List<Session> shown(String text, OwnSessionFinder own)
            throws InterruptedException {
        return rows(TABLE, parsed(text, ZoneId.of("UTC")), own);
    }

    private static List<Session> rows(SessionFilter filter) throws InterruptedException {
        return rows(TABLE, filter, OwnSessionFinder.NONE);
    }

    private static List<Session> rows(
            SessionTable table, SessionFilter filter, OwnSessionFinder own)
            throws InterruptedException {
        List<Session> sessions = new ArrayList<>();
        for (int row : filter.rows(table, SampleSessions.DIRECTORY, own, SampleSessions.NOW)) {
            sessions.add(table.session(row));
        }
        return sessions;
    }

    private static boolean meets(Session session, String... terms) throws InterruptedException {
        return meets(session, ZoneId.of("UTC"), terms);
    }

    private static boolean meets(Session session, ZoneId zone, String... terms)
            throws InterruptedException {
        SessionFilter filter = parsed(String.join(" ", terms), zone);
        return !rows(SampleSessions.table(List.of(session)), filter, OwnSessionFinder.NONE)
                .isEmpty();
    }

    private static SessionFilter parsed(String text, ZoneId zone) {
        return ((FilterResult.Parsed<SessionFilter>) SessionFilter.parse(text, zone)).filter();
    }

    private static String wrong(String text) {
        FilterFault wrong = ((FilterResult.Wrong<SessionFilter>) SessionFilter.parse(text)).fault();
        assertThat(wrong.key()).startsWith("filter.wrong.");
        return wrong.key().substring("filter.wrong.".length())
                + ' '
                + wrong.at()
                + '+'
                + wrong.length();
    }
}
