package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.portos.PortosCredential;
import gatehouse.clients.portos.PortosSignInResult;
import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.fields.SessionOwnership;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SignInSessionMatchTest {
    private static final Instant ANSWERED = Instant.parse("2026-11-21T14:03:22Z");
    private static final Duration TOOK = Duration.ofSeconds(2);

    @Test
    void the_only_session_begun_near_the_sign_in_is_ones_own_and_an_older_one_is_not() {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("own", ANSWERED),
                                begun("old", ANSWERED.minusSeconds(900))))
                .containsExactly(SessionOwnership.YES, SessionOwnership.NO);
    }

    @Test
    void of_several_within_two_minutes_each_may_be_it() {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("a", ANSWERED),
                                begun("b", ANSWERED.minusSeconds(60)),
                                begun("c", ANSWERED.minusSeconds(900))))
                .containsExactly(
                        SessionOwnership.MAYBE, SessionOwnership.MAYBE, SessionOwnership.NO);
    }

    @Test
    void where_none_began_within_two_minutes_each_of_the_same_user_and_device_may_be_it() {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("a", ANSWERED.minusSeconds(900)),
                                begun("b", ANSWERED.plusSeconds(900)),
                                other("12", "TOOL1")))
                .containsExactly(
                        SessionOwnership.MAYBE, SessionOwnership.MAYBE, SessionOwnership.NO);
    }

    @Test
    void without_a_server_date_every_one_of_the_same_user_and_device_may_be_it() {
        assertThat(ownership(null, begun("own", ANSWERED.minusSeconds(9000)), other("12", "TOOL1")))
                .containsExactly(SessionOwnership.MAYBE, SessionOwnership.NO);
    }

    @Test
    void another_user_or_device_is_never_it() {
        assertThat(ownership(ANSWERED, other("12", "TOOL1"), other("999", "TOOL2")))
                .containsOnly(SessionOwnership.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "-122001,MAYBE,MAYBE",
        "-122000,MAYBE,NO",
        "-7001,MAYBE,NO",
        "-7000,YES,NO",
        "5000,YES,NO",
        "5001,MAYBE,NO",
        "120000,MAYBE,NO",
        "120001,MAYBE,MAYBE"
    })
    void a_session_is_certain_within_5_s_of_the_call_and_possible_within_2_minutes(
            long millis, SessionOwnership expected, SessionOwnership ofAnOlderOne) {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("own", ANSWERED.plusMillis(millis)),
                                begun("old", ANSWERED.minusSeconds(900))))
                .containsExactly(expected, ofAnOlderOne);
    }

    @Test
    void a_server_clock_moved_by_a_proxy_makes_it_possible_and_not_strange() {
        assertThat(ownership(ANSWERED.plusSeconds(20), begun("own", ANSWERED)))
                .containsExactly(SessionOwnership.MAYBE);
    }

    @Test
    void a_start_a_user_or_a_device_that_is_not_known_may_be_it_and_leaves_none_certain() {
        Session own = begun("own", ANSWERED);

        assertThat(ownership(ANSWERED, begun("unknown", null), own))
                .containsExactly(SessionOwnership.MAYBE, SessionOwnership.MAYBE);
        assertThat(ownership(ANSWERED, begun("never", Instant.parse("0001-01-01T00:00:00Z")), own))
                .containsExactly(SessionOwnership.MAYBE, SessionOwnership.MAYBE);
        assertThat(ownership(ANSWERED, other("", "TOOL1"), own))
                .containsExactly(SessionOwnership.MAYBE, SessionOwnership.MAYBE);
        assertThat(ownership(ANSWERED, other("999", ""), own))
                .containsExactly(SessionOwnership.MAYBE, SessionOwnership.MAYBE);
        assertThat(ownership(ANSWERED, other("", ""))).containsExactly(SessionOwnership.MAYBE);
    }

    @Test
    void the_rows_of_a_chunk_are_told_as_single_rows_are() {
        SessionTable table =
                SampleSessions.table(List.of(other("12", "TOOL1"), begun("own", ANSWERED)));
        var own = new SignInSessionMatch(caller(ANSWERED), table);

        assertThat(own.codes(table, 0)[0]).isEqualTo(SessionOwnership.NO.ordinal());
        assertThat(own.codes(table, 0)[1]).isEqualTo(SessionOwnership.YES.ordinal());
    }

    @Test
    void rows_of_two_tables_are_told_in_turn() {
        SessionTable one = SampleSessions.table(List.of(begun("own", ANSWERED)));
        SessionTable other = SampleSessions.table(List.of(other("12", "TOOL1")));
        var own = new SignInSessionMatch(caller(ANSWERED), one, other);

        assertThat(own.of(one, 0)).isEqualTo(SessionOwnership.YES);
        assertThat(own.of(other, 0)).isEqualTo(SessionOwnership.NO);
        assertThat(own.of(one, 0)).isEqualTo(SessionOwnership.YES);
    }

    @Test
    void a_table_that_was_not_searched_is_refused_and_not_searched_late() {
        SessionTable searched = SampleSessions.table(List.of(begun("own", ANSWERED)));
        SessionTable later = SampleSessions.table(List.of(begun("own", ANSWERED)));
        var own = new SignInSessionMatch(caller(ANSWERED), searched);

        assertThatThrownBy(() -> own.of(later, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SessionOwnership> ownership(Instant serverDate, Session... sessions) {
        SessionTable table = SampleSessions.table(List.of(sessions));
        var own = new SignInSessionMatch(caller(serverDate), table);
        return List.of(sessions).stream()
                .map(session -> own.of(table, table.find(session.sessionId())))
                .toList();
    }

    private static PortosSignInResult caller(Instant serverDate) {
        return new PortosSignInResult(
                new PortosCredential.Bearer(new char[] {'t'}),
                "u1",
                "999",
                "Majiteľ",
                List.of(),
                "TOOL1",
                "Tool",
                "",
                Instant.EPOCH,
                TOOK,
                serverDate);
    }

    private static Session other(String user, String device) {
        return new Session(user + device, user, device, "Tool", "Bearer", ANSWERED, null, null, 1L);
    }

    private static Session begun(String id, Instant start) {
        return new Session(id, "999", "TOOL1", "Tool", "Bearer", start, null, null, 1L);
    }
}
