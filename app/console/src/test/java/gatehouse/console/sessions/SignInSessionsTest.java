package gatehouse.console.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Credential;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SignedIn;
import gatehouse.console.sessions.fields.Ownership;
import gatehouse.console.sessions.table.SessionTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SignInSessionsTest {
    private static final Instant ANSWERED = Instant.parse("2026-11-21T14:03:22Z");
    private static final Duration TOOK = Duration.ofSeconds(2);

    @Test
    void one_session_begun_during_the_sign_in_is_ones_own() {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("own", ANSWERED),
                                begun("old", ANSWERED.minusSeconds(60))))
                .containsExactly(Ownership.YES, Ownership.NO);
    }

    @Test
    void of_several_each_may_be_it() {
        assertThat(
                        ownership(
                                ANSWERED,
                                begun("a", ANSWERED),
                                begun("b", ANSWERED.minusSeconds(1)),
                                begun("c", ANSWERED.minusSeconds(900))))
                .containsExactly(Ownership.MAYBE, Ownership.MAYBE, Ownership.NO);
    }

    @Test
    void without_a_server_date_every_one_of_the_same_user_and_device_may_be_it() {
        assertThat(ownership(null, begun("own", ANSWERED.minusSeconds(9000)), other("12", "TOOL1")))
                .containsExactly(Ownership.MAYBE, Ownership.NO);
    }

    @Test
    void another_user_or_device_is_never_it() {
        assertThat(ownership(ANSWERED, other("12", "TOOL1"), other("999", "TOOL2")))
                .containsOnly(Ownership.NO);
    }

    @ParameterizedTest
    @CsvSource({"-7000,YES", "-7001,NO", "5000,YES", "5001,NO"})
    void five_seconds_of_slack_are_given_on_either_side(long millis, Ownership expected) {
        assertThat(ownership(ANSWERED, begun("own", ANSWERED.plusMillis(millis))))
                .containsExactly(expected);
    }

    @Test
    void a_start_that_the_server_does_not_tell_may_be_it() {
        assertThat(ownership(ANSWERED, begun("own", null)).getFirst()).isNotEqualTo(Ownership.NO);
    }

    private static List<Ownership> ownership(Instant serverDate, Session... sessions) {
        SessionTable table = Samples.table(List.of(sessions));
        var caller =
                new SignedIn(
                        new Credential.Bearer(new char[] {'t'}),
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
        SignInSessions own = SignInSessions.in(table, caller);
        return List.of(sessions).stream()
                .map(session -> own.of(table, table.find(session.sessionId())))
                .toList();
    }

    private static Session other(String user, String device) {
        return new Session(user + device, user, device, "Tool", "Bearer", ANSWERED, null, null, 1L);
    }

    private static Session begun(String id, Instant start) {
        return new Session(id, "999", "TOOL1", "Tool", "Bearer", start, null, null, 1L);
    }
}
