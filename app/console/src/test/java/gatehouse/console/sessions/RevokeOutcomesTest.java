package gatehouse.console.sessions;

import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.sessions.RevokeBench.ONE;
import static gatehouse.console.sessions.RevokeBench.SEEN;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.lost;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;
import gatehouse.console.wire.FakePortos.Reply;
import gatehouse.console.words.TimeFormat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The whole table of what a revoke can come to: by the answer, and by the look after it. */
@Timeout(180)
class RevokeOutcomesTest {
    private static final Reply STILL_THERE = json(200, json(SEEN));
    private static final Reply GONE = json(404, "{\"title\": \"Nenájdené\", \"status\": 404}");
    private static final Reply FAILED = json(403, "{\"title\": \"Nie\", \"status\": 403}");

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

    /** One status in the forms in which a proxy, a server and Portos answer it. */
    private static Stream<Reply> forms(int status) {
        return Stream.of(
                reply(status, "text/html", "<html><body><h1>Not here</h1></body></html>"),
                reply(status, "text/plain", "no such thing"),
                json(status, "{\"title\": \"Nie\", \"status\": %s}".formatted(status)),
                reply(
                        status,
                        "application/problem+json",
                        "{\"title\": \"Nie\", \"status\": %s, \"errorCode\": 2}".formatted(status)),
                reply(status, "", ""));
    }

    static Stream<Reply> missing() {
        return Stream.of(404, 410).flatMap(RevokeOutcomesTest::forms);
    }

    static Stream<Reply> methodRefused() {
        return forms(405);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_404_or_410_is_believed_only_where_the_look_shows_that_it_is_gone(Reply answer)
            throws IOException {
        assertThat(end(answer, GONE)).isEqualTo("ALREADY_GONE ALREADY_GONE");
        assertThat(end(answer, FAILED)).isEqualTo("UNKNOWN LOOK_FAILED");
        assertThat(end(answer, STILL_THERE)).isEqualTo("REFUSED STILL_THERE");
        assertThat(bench.deletes()).as("each sent once").isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("methodRefused")
    void a_405_is_unknown_but_where_the_look_shows_that_it_is_still_there(Reply answer)
            throws IOException {
        assertThat(end(answer, GONE)).isEqualTo("UNKNOWN CONFIRMED");
        assertThat(end(answer, FAILED)).isEqualTo("UNKNOWN LOOK_FAILED");
        assertThat(end(answer, STILL_THERE)).isEqualTo("REFUSED STILL_THERE");
        assertThat(bench.deletes()).as("each sent once").isEqualTo(3);
    }

    @Test
    void what_a_look_shows_to_be_gone_has_ended_whatever_the_answer_was() throws IOException {
        List<String> ended = new ArrayList<>();
        bench.acts.whenEnded((id, _) -> ended.add(id));
        for (Reply answer : List.of(json(405, ""), lost(), json(404, ""), reply(204, "", ""))) {
            end(answer, STILL_THERE);
            end(answer, FAILED);
        }
        assertThat(ended).isEmpty();

        end(json(405, ""), GONE);

        assertThat(ended).containsExactly(SEEN.sessionId());
    }

    static Stream<Reply> documented() {
        return Stream.of(json(200, json(SEEN)), reply(200, "", ""), reply(204, "", ""));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void a_documented_answer_is_confirmed_unconfirmed_or_contradicted(Reply answer)
            throws IOException {
        assertThat(end(answer, GONE)).isEqualTo("REVOKED CONFIRMED");
        assertThat(end(answer, FAILED)).isEqualTo("REVOKED LOOK_FAILED");
        assertThat(end(answer, STILL_THERE)).isEqualTo("UNKNOWN STILL_THERE");
    }

    static Stream<Reply> refusals() {
        var codes =
                Stream.of(404, 405, 408, 410, 423, 429, 500)
                        .flatMap(status ->
                                Stream.of(4, 6)
                                        .map(code ->
                                                json(
                                                        status,
                                                        "{\"errorCode\": %s}".formatted(code))));
        return Stream.concat(
                Stream.of(400, 402, 403, 406, 409, 412, 422, 451)
                        .flatMap(RevokeOutcomesTest::forms),
                codes);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void any_other_4xx_and_the_codes_4_and_6_refuse_and_nothing_is_looked_at(Reply answer)
            throws IOException {
        long looks = bench.server.count("GET", ONE);

        assertThat(end(answer, GONE)).isEqualTo("REFUSED REFUSED");

        assertThat(bench.deletes()).isEqualTo(1);
        assertThat(bench.server.count("GET", ONE) - looks).as("before it only").isEqualTo(1);
    }

    static Stream<Reply> unclear() {
        Stream<Reply> statuses =
                IntStream.of(301, 302, 307, 408, 500, 502, 503, 504)
                        .mapToObj(status -> reply(status, "text/html", "<html></html>"));
        return Stream.concat(
                statuses,
                Stream.of(lost(), json(200, "[]"), reply(200, "text/html", "<html></html>")));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void an_unclear_answer_is_done_only_where_the_look_shows_that_it_is_gone(Reply answer)
            throws IOException {
        assertThat(end(answer, GONE)).isEqualTo("REVOKED CONFIRMED_WITHOUT_ANSWER");
        assertThat(end(answer, FAILED)).isEqualTo("UNKNOWN LOOK_FAILED");
        assertThat(end(answer, STILL_THERE)).isEqualTo("UNKNOWN STILL_THERE");
        assertThat(bench.deletes()).as("each sent once").isEqualTo(3);
    }

    @Test
    void a_404_after_an_own_repeat_may_be_the_work_of_the_earlier_try() {
        var sends = new AtomicInteger();
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    if (sends.incrementAndGet() == 1) {
                        return json(423, "{\"errorCode\": 5}");
                    }
                    bench.isGone();
                    return json(404, "{\"title\": \"Nenájdené\", \"status\": 404}");
                });

        assertThat(words(bench.revoke())).isEqualTo("ALREADY_GONE PERHAPS_BY_EARLIER_TRY");
    }

    static Stream<Reply> beliefless() {
        return Stream.of(
                reply(404, "text/html", "<html><body>Not here</body></html>"),
                reply(404, "text/plain", "no such thing"),
                reply(410, "", ""));
    }

    @ParameterizedTest
    @MethodSource("beliefless")
    void a_reading_that_finds_no_session_by_its_id_at_all_is_not_believed(Reply answer)
            throws IOException {
        bench.server.on("GET", "/api/sessions/", answer);

        assertThat(bench.end()).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(bench.deletes()).isZero();
        assertThat(bench.entries()).isEmpty();
    }

    @Test
    void each_outcome_has_a_sentence_of_its_own() throws IOException {
        var seen =
                new SessionFormatter(
                        SEEN,
                        SampleSessions.DIRECTORY,
                        SampleSessions.NOW,
                        TimeFormat.in(ZoneOffset.UTC));
        var phrases = new RevokePhrases(seen);

        assertThat(List.of(GONE, FAILED, STILL_THERE))
                .extracting(look -> text(phrases, result(reply(204, "", ""), look)))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("Revoked, and confirmed"),
                        text -> assertThat(text).startsWith("Revoked, not confirmed"),
                        text -> assertThat(text).startsWith("Outcome unknown"));
        assertThat(text(phrases, result(json(405, ""), STILL_THERE))).contains("still answers");
    }

    private static String text(RevokePhrases phrases, ActResult<Session, SessionEndAnswer> result) {
        return phrases.sentence(result).text();
    }

    private String end(Reply answer, Reply lookAfterIt) throws IOException {
        return words(result(answer, lookAfterIt));
    }

    private ActResult<Session, SessionEndAnswer> result(Reply answer, Reply lookAfterIt) {
        bench.isThere(SEEN);
        bench.server.on(
                "DELETE",
                ONE,
                _ -> {
                    bench.server.on("GET", ONE, lookAfterIt);
                    return answer;
                });
        return bench.revoke();
    }
}
