package gatehouse.console.sessions;

import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.sessions.RevokeBench.ONE;
import static gatehouse.console.sessions.RevokeBench.SEEN;
import static gatehouse.console.wire.FakePortos.half;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.wire.FakePortos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@Timeout(120)
class RevokeAnswersTest {
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

    static Stream<FakePortos.Reply> answersThatItEnded() {
        return Stream.of(json(200, json(SEEN)), reply(200, "", ""), reply(204, "", ""));
    }

    @ParameterizedTest
    @MethodSource("answersThatItEnded")
    void an_answer_that_it_ended_is_confirmed_by_a_second_look(FakePortos.Reply answer)
            throws Exception {
        bench.endsWith(answer);

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("REVOKED CONFIRMED");
        assertThat(end.noted()).isTrue();
        assertSentOnceAndNoted(JournalOutcome.REVOKED);
        assertThat(bench.server.count("GET", ONE)).as("looked before and after").isEqualTo(2);
    }

    @Test
    void an_answer_that_it_ended_while_it_is_still_there_is_not_believed() throws Exception {
        bench.server.on("DELETE", ONE, json(200, json(SEEN)));

        assertThat(bench.end()).isEqualTo("UNKNOWN STILL_THERE");
        assertSentOnceAndNoted(JournalOutcome.UNKNOWN);
    }

    @Test
    void a_202_is_looked_at_until_the_session_is_gone() throws Exception {
        var looks = new AtomicInteger();
        bench.server.on("DELETE", ONE, json(202, json(SEEN)));
        bench.server.on(
                "GET",
                ONE,
                _ ->
                        looks.incrementAndGet() < 4
                                ? json(200, json(SEEN))
                                : json(404, "{\"status\": 404}"));

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("REVOKED CONFIRMED");
        assertThat(end.status()).isEqualTo(202);
        assertThat(bench.pause.waits()).hasSize(2);
        assertSentOnceAndNoted(JournalOutcome.REVOKED);
    }

    @Test
    void a_202_after_which_it_stays_is_unknown() throws Exception {
        bench.server.on("DELETE", ONE, json(202, json(SEEN)));

        assertThat(bench.end()).isEqualTo("UNKNOWN STILL_THERE");
        assertSentOnceAndNoted(JournalOutcome.UNKNOWN);
    }

    @Test
    void a_404_to_the_delete_is_already_gone() throws Exception {
        bench.endsWith(json(404, "{\"status\": 404}"));

        assertThat(bench.end()).isEqualTo("ALREADY_GONE ALREADY_GONE");
        assertSentOnceAndNoted(JournalOutcome.ALREADY_GONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 412})
    void a_refusal_is_told_and_not_repeated(int status) throws Exception {
        bench.server.on("DELETE", ONE, json(status, "{\"title\": \"Nie\", \"status\": 409}"));

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("REFUSED REFUSED");
        assertThat(end.status()).isEqualTo(status);
        assertSentOnceAndNoted(JournalOutcome.REFUSED);
    }

    @Test
    void locked_three_times_and_then_done_is_done() throws Exception {
        var sends = new AtomicInteger();
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    if (sends.incrementAndGet() < 4) {
                        return json(423, "{\"errorCode\": 5}");
                    }
                    bench.isGone();
                    return json(200, json(SEEN));
                });

        assertThat(bench.end()).isEqualTo("REVOKED CONFIRMED");
        assertThat(bench.deletes()).isEqualTo(4);
    }

    @Test
    void locked_four_times_is_refused_after_exactly_four_sends() throws Exception {
        bench.server.on("DELETE", ONE, json(423, "{\"errorCode\": 5}"));

        ActResult<Session, SessionEndAnswer> end = bench.revoke();

        assertThat(words(end)).isEqualTo("REFUSED REFUSED");
        assertThat(end.sends()).isEqualTo(4);
        assertThat(bench.deletes()).isEqualTo(4);
        assertThat(bench.entries())
                .singleElement()
                .matches(e -> e.outcome() == JournalOutcome.REFUSED);
    }

    @Test
    void too_many_requests_are_waited_for_as_long_as_the_server_says() throws Exception {
        var sends = new AtomicInteger();
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    if (sends.incrementAndGet() == 1) {
                        return json(429, "{}", "Retry-After: 7");
                    }
                    bench.isGone();
                    return reply(204, "", "");
                });

        assertThat(bench.end()).isEqualTo("REVOKED CONFIRMED");
        assertThat(bench.pause.waits())
                .singleElement()
                .matches(wait -> wait.compareTo(Duration.ofSeconds(6)) > 0);
    }

    static Stream<FakePortos.Reply> unclearAnswers() {
        return Stream.of(
                lost(),
                half(""),
                json(500, ""),
                json(503, "", "Retry-After: 0"),
                reply(200, "text/html", "<html><body>Sign in</body></html>"),
                json(200, "{\"sessionId\": \"so"),
                json(200, "[]"),
                json(200, json(SampleSessions.session("another"))),
                reply(302, "", "", "Location: /login"),
                reply(307, "", "", "Location: /login"));
    }

    @ParameterizedTest
    @MethodSource("unclearAnswers")
    void an_unclear_answer_is_settled_by_looking_and_the_delete_is_sent_once(
            FakePortos.Reply answer) throws Exception {
        bench.endsWith(answer);

        assertThat(bench.end()).isEqualTo("REVOKED CONFIRMED_WITHOUT_ANSWER");
        assertSentOnceAndNoted(JournalOutcome.REVOKED);
    }

    @ParameterizedTest
    @MethodSource("unclearAnswers")
    void an_unclear_answer_while_the_session_stays_is_unknown(FakePortos.Reply answer)
            throws Exception {
        bench.server.on("DELETE", ONE, answer);

        assertThat(bench.end()).isEqualTo("UNKNOWN STILL_THERE");
        assertSentOnceAndNoted(JournalOutcome.UNKNOWN);
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
