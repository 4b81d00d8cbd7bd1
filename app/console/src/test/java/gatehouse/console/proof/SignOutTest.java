package gatehouse.console.proof;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.SendPermit;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.systems.SignOutResult.SessionEnd;
import gatehouse.console.work.RetryPolicy;
import gatehouse.sandbox.PlayedPortosAccess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Gatehouse ends its own sign-in, and no session of anybody else (contract: Portos 10, rule 9). */
final class SignOutTest {
    private static final String LIST = "GET /sessions";
    private static final String DELETE = "DELETE /sessions/{id}";

    private final PortosPlayground played = new PortosPlayground(20);
    private final PlayedPortosAccess access = played.access();
    private final PortosConnection portos =
            new PortosConnection(
                    played.settings(CallLimits.standard()),
                    HttpCore.ofOneClient(played.clock.pair(), _ -> {}),
                    CallScope.none());
    private final SessionService sessions =
            new SessionService(
                    portos,
                    new RetryPolicy(played.pause(), played.clock, new SplittableRandom(1)),
                    played.clock);
    private Journal journal;
    private final RetryPolicy repeats =
            new RetryPolicy(played.pause(), played.clock, new SplittableRandom(1));
    private SignOutService signingOut;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        journal = new Journal(HomeFolder.of(home));
        var acts =
                new PortosActs(
                        new ActRunner(
                                journal,
                                repeats,
                                played.pause(),
                                played.clock.pair(),
                                StrictEvents.create()),
                        new ActOrigin("jana", "Store 12", "TEST", "portos"),
                        new TestSite(new WriteGuard(played.clock.pair())),
                        portos,
                        sessions.lookup(),
                        played.pause());
        signingOut = new SignOutService(acts, sessions);
    }

    @AfterEach
    void close() throws IOException {
        portos.close();
        played.close();
        journal.close();
    }

    @Test
    void the_own_session_is_ended_and_no_other() throws Exception {
        var before = new TreeSet<>(played.control.alive());
        signIn();

        SignOutResult done = signOut(read());

        assertThat(done.end()).isEqualTo(SessionEnd.ENDED);
        assertThat(played.control.alive()).isEqualTo(before);
        assertThat(played.control.calls(DELETE)).isEqualTo(1);
        assertThat(portos.signedIn()).isEmpty();
        JournalEntry entry = journal.list(JournalFilter.ALL, 9).getFirst();
        assertThat(entry.outcome()).isEqualTo(JournalOutcome.DONE);
        assertThat(entry.act().act()).isEqualTo("sessions.signOut");
    }

    @ParameterizedTest
    @CsvSource({
        "drop-after, 1, ENDED",
        "drop-before, 1, UNKNOWN",
        "redirect, 1, UNKNOWN",
        "licence-expired, 1, LIVES_ON",
        "server-error, 1, UNKNOWN",
        "locked, 1, LIVES_ON",
    })
    void it_says_what_it_has_seen_and_sends_one_delete(String fault, int deletes, SessionEnd end)
            throws Exception {
        signIn();
        SessionListReading read = read();
        played.control.order(DELETE, fault, 1, Map.of());

        SignOutResult done = signOut(read);

        assertThat(done.end()).isEqualTo(end);
        assertThat(played.control.calls(DELETE)).isEqualTo(deletes);
        assertThat(done.expires()).isNotNull();
        assertThat(portos.signedIn()).isEmpty();
    }

    @Test
    void where_no_answer_comes_to_either_call_nobody_knows() throws Exception {
        signIn();
        SessionListReading read = read();
        played.control.order(DELETE, "drop-after", 1, Map.of());
        played.control.order("GET /sessions/{id}", "drop-before", 1, Map.of());

        assertThat(signOut(read).end()).isEqualTo(SessionEnd.UNKNOWN);
        assertThat(journal.list(JournalFilter.ALL, 9).getFirst().outcome())
                .isEqualTo(JournalOutcome.UNKNOWN);
    }

    @Test
    void where_it_is_not_certain_which_one_it_is_nothing_is_sent() throws Exception {
        signIn();
        played.begin(access.user(), access.device());
        SessionListReading both = read();

        SignOutResult done = signOut(both);

        assertThat(done.end()).isEqualTo(SessionEnd.LIVES_ON);
        assertThat(played.control.calls(DELETE)).isZero();
        assertThat(journal.list(JournalFilter.ALL, 9)).isEmpty();
    }

    @Test
    void a_server_that_lets_nobody_end_the_own_session_keeps_it() throws Exception {
        played.as(Map.of("portos.self-delete", "403"));
        signIn();

        assertThat(signOut(read()).end()).isEqualTo(SessionEnd.LIVES_ON);
    }

    @Test
    void a_key_ends_no_session() throws Exception {
        portos.useKeyWithoutProof(access.key(), access.secret().toCharArray());

        assertThat(signOut().end()).isEqualTo(SessionEnd.NOT_BEGUN);

        assertThat(played.control.calls(DELETE)).isZero();
        assertThat(played.control.calls(LIST)).isEqualTo(1);
        assertThat(portos.signedIn()).isEmpty();
    }

    @Test
    void where_no_list_was_read_the_newest_sessions_tell_which_one_it_is() throws Exception {
        var before = new TreeSet<>(played.control.alive());
        signIn();

        assertThat(signOut().end()).isEqualTo(SessionEnd.ENDED);

        assertThat(played.control.alive()).isEqualTo(before);
        assertThat(played.control.calls(LIST)).isEqualTo(1);
        assertThat(played.control.calls(DELETE)).isEqualTo(1);
    }

    @Test
    void a_list_from_before_the_sign_in_tells_nothing_about_it() throws Exception {
        signIn();
        read();
        assertThat(signOut().end()).isEqualTo(SessionEnd.ENDED);
        played.clock.pass(Duration.ofSeconds(1));
        signIn();

        assertThat(signOut().end()).isEqualTo(SessionEnd.ENDED);

        assertThat(played.control.calls(LIST)).isEqualTo(2);
        assertThat(played.control.calls(DELETE)).isEqualTo(2);
    }

    @Test
    void where_the_newest_sessions_do_not_come_nothing_is_sent() throws Exception {
        signIn();
        played.control.order(LIST, "server-error", 1, Map.of());

        assertThat(signOut().end()).isEqualTo(SessionEnd.LIVES_ON);

        assertThat(played.control.calls(DELETE)).isZero();
    }

    private void signIn() throws IOException {
        portos.signIn(
                access.user(),
                access.password().toCharArray(),
                access.device(),
                false,
                SendPermit.always());
    }

    /** With the latest list that was read. */
    private SignOutResult signOut(SessionListReading latest) {
        assertThat(sessions.latest()).contains(latest);
        return signOut();
    }

    private SignOutResult signOut() {
        return signingOut.signOut(
                portos.leave().orElseThrow(), new ActReason("the test is over", ""));
    }

    private SessionListReading read() throws Exception {
        return sessions.read(_ -> {});
    }
}
