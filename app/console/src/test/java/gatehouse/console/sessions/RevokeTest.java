package gatehouse.console.sessions;

import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.sessions.RevokeBench.ONE;
import static gatehouse.console.sessions.RevokeBench.SEEN;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

@Timeout(120)
class RevokeTest {
    @TempDir Path folder;
    private RevokeBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new RevokeBench(folder.resolve("home"));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_session_that_is_gone_at_the_first_look_needs_no_delete() throws Exception {
        bench.isGone();

        assertThat(bench.end()).isEqualTo("ALREADY_GONE ALREADY_GONE");
        assertNothingSent();
    }

    static Stream<Session> others() {
        return Stream.of(
                new Session(
                        SEEN.sessionId(),
                        "12",
                        "P01",
                        "CashRegister",
                        "Bearer",
                        SEEN.startedAt(),
                        SEEN.expiresAt(),
                        SEEN.lastAccessAt(),
                        4L),
                new Session(
                        SEEN.sessionId(),
                        "999",
                        "P02",
                        "CashRegister",
                        "Bearer",
                        SEEN.startedAt(),
                        SEEN.expiresAt(),
                        SEEN.lastAccessAt(),
                        4L),
                SampleSessions.started(SEEN.sessionId(), SampleSessions.NOW));
    }

    @ParameterizedTest
    @MethodSource("others")
    void another_user_device_or_start_under_the_id_stops_it_and_both_are_told(Session other)
            throws Exception {
        bench.isThere(other);

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(end.outcome()).isEqualTo(new ActOutcome.Changed<>(other));
        assertNothingSent();
        var seen =
                new SessionFormatter(
                        SEEN,
                        SampleSessions.DIRECTORY,
                        SampleSessions.NOW,
                        TimeFormat.in(ZoneOffset.UTC));
        var now =
                new SessionFormatter(
                        other,
                        SampleSessions.DIRECTORY,
                        SampleSessions.NOW,
                        TimeFormat.in(ZoneOffset.UTC));
        assertThat(new RevokePhrases(seen).sentence(end).text())
                .contains(seen.identity())
                .contains(now.identity());
    }

    @Test
    void a_later_use_and_a_newer_version_are_still_the_same_session() throws Exception {
        bench.isThere(
                SampleSessions.with(
                        SEEN, SampleSessions.NOW, SampleSessions.NOW.plusSeconds(60), 99L));
        bench.endsWith(reply(204, "", ""));

        assertThat(bench.end()).isEqualTo("REVOKED CONFIRMED");
    }

    @Test
    void a_wrong_prefix_is_never_already_gone() throws Exception {
        bench.server.on("", "/api/sessions", json(404, "{\"status\": 404}"));

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("NOT_TRIED NOT_SENT");
        assertNothingSent();
    }

    @Test
    void who_may_not_list_is_told_all_the_same_that_it_is_gone() throws Exception {
        bench.server.on("GET", "/api/sessions?", json(403, "{\"status\": 403}"));
        bench.endsWith(reply(204, "", ""));

        assertThat(bench.end()).isEqualTo("REVOKED CONFIRMED");
    }

    @Test
    void a_second_look_that_fails_leaves_it_revoked_and_not_confirmed() throws Exception {
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    bench.server.on("GET", ONE, json(500, ""));
                    return json(200, json(SEEN));
                });

        assertThat(bench.end()).isEqualTo("REVOKED LOOK_FAILED");
        assertSentOnceAndNoted(JournalOutcome.REVOKED);
    }

    @Test
    void a_401_to_the_delete_signs_out_and_sends_nothing_more() throws Exception {
        bench.server.on("DELETE", ONE, json(401, "{\"errorCode\": 1}"));

        assertThat(bench.end()).isEqualTo("REFUSED REFUSED");
        assertSentOnceAndNoted(JournalOutcome.REFUSED);
        assertThat(bench.portos.signedIn()).isEmpty();
        assertThat(bench.server.count("GET", ONE)).isEqualTo(1);
    }

    @Test
    void a_read_only_environment_sends_nothing_at_all() throws Exception {
        bench.guard.lock();
        int before = bench.server.asked().size();

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(end.outcome().failure().orElseThrow())
                .isInstanceOfSatisfying(
                        WorkFailure.Call.class,
                        call ->
                                assertThat(call.what())
                                        .isEqualTo(new CallFailure.NotSent("read-only")));
        assertThat(bench.server.asked()).hasSize(before);
        assertNothingSent();
    }

    @Test
    void an_environment_that_locks_while_the_session_is_looked_at_sends_no_delete()
            throws Exception {
        bench.server.on(
                "GET",
                ONE,
                _ -> {
                    bench.guard.lock();
                    return json(200, json(SEEN));
                });

        assertThat(bench.end()).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(bench.deletes()).isZero();
    }

    @Test
    void a_journal_that_cannot_be_written_stops_it_before_anything_is_sent() throws Exception {
        Files.writeString(folder.resolve("home"), "a file in its place");

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(end.outcome().failure().orElseThrow()).isInstanceOf(WorkFailure.Storage.class);
        assertThat(bench.deletes()).isZero();
    }

    @Test
    void the_journal_has_the_act_before_the_delete_arrives_and_its_outcome_after()
            throws Exception {
        var before = new AtomicReference<JournalOutcome>();
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    before.set(bench.journal.unfinished().getFirst().outcome());
                    bench.isGone();
                    return json(200, json(SEEN));
                });

        bench.revoke();

        assertThat(before.get()).isEqualTo(JournalOutcome.UNKNOWN);
        assertThat(bench.journal.unfinished()).isEmpty();
        assertThat(bench.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo(JournalOutcome.REVOKED);
                    assertThat(entry.act().reason().text()).isEqualTo("left the shop");
                    assertThat(entry.act().target().id()).doesNotContain(SEEN.sessionId());
                });
    }

    @Test
    void an_interrupt_while_the_answer_is_waited_for_is_unknown_in_the_journal() throws Exception {
        Thread self = Thread.currentThread();
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    self.interrupt();
                    new CountDownLatch(1).await(); // until the server closes
                    return lost();
                });

        assertThat(bench.end()).isEqualTo("UNKNOWN LOOK_FAILED");
        assertThat(Thread.interrupted()).isTrue();

        assertSentOnceAndNoted(JournalOutcome.UNKNOWN);
    }

    @Test
    void a_closed_connection_is_told_as_not_tried() throws Exception {
        bench.portos.close();

        assertThat(bench.end()).isEqualTo("NOT_TRIED NOT_SENT");
        assertNothingSent();
    }

    @Test
    void a_look_before_the_question_opens_sends_no_more_than_a_read() throws Exception {
        assertThat(bench.acts.checkRevoke(SEEN)).isEqualTo(new ActReadiness.Ready<>(SEEN));
        bench.isGone();
        assertThat(bench.acts.checkRevoke(SEEN)).isEqualTo(new ActReadiness.AlreadySo<>());
        assertNothingSent();
        bench.portos.forget();
        assertThat(catchThrowableOfType(IOException.class, () -> bench.acts.checkRevoke(SEEN)))
                .isNotNull();
    }

    private void assertNothingSent() throws IOException {
        assertThat(bench.deletes()).isZero();
        assertThat(bench.entries()).isEmpty();
    }

    private void assertSentOnceAndNoted(JournalOutcome outcome) throws IOException {
        assertThat(bench.deletes()).isEqualTo(1);
        assertThat(bench.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.completion()).isNotNull();
                    assertThat(entry.outcome()).isEqualTo(outcome);
                });
    }
}
