package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootTrouble;
import gatehouse.clients.trust.TrustRootTrouble.TrustRootTroubleKind;
import gatehouse.console.wire.SampleExchanges;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.UserMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FailureMessagesTest {
    private static final String SYSTEM = "the Portos of store 12";

    static Stream<CallFailure> failuresOfASystem() {
        Instant end = Instant.parse("2026-01-02T03:04:05Z");
        Stream<CallFailure> unreachable =
                Arrays.stream(Unreachable.UnreachableReason.values())
                        .map(why -> new Unreachable(why, "detail"));
        Stream<CallFailure> unknown =
                Arrays.stream(Unknown.UnknownReason.values())
                        .map(why -> new Unknown(why, Duration.ofSeconds(15)));
        Stream<CallFailure> untrusted =
                Arrays.stream(Untrusted.UntrustedReason.values())
                        .map(why ->
                                new Untrusted(
                                        why,
                                        List.of(
                                                new ShownCertificate(
                                                        "CN=a",
                                                        "CN=b",
                                                        "a.example",
                                                        end,
                                                        end,
                                                        "ab")),
                                        everyTrouble()));
        Stream<CallFailure> refused =
                IntStream.rangeClosed(100, 599)
                        .mapToObj(status -> new CallFailure.Refused(problem(status, null)));
        Stream<CallFailure> malformed =
                Arrays.stream(DefectKind.values())
                        .map(kind -> new CallFailure.Malformed(200, AnswerDefect.of(kind, 1, 2)));
        Stream<CallFailure> others =
                Stream.of(
                        new CallFailure.Unauthorized(problem(401, null)),
                        new CallFailure.Malformed(0, AnswerDefect.of(DefectKind.NOT_HTTP)),
                        new CallFailure.TooLarge(
                                AnswerDefect.of(DefectKind.TOO_MANY_BYTES, 16 << 20)),
                        new CallFailure.Cancelled(true),
                        new CallFailure.Cancelled(false),
                        new CallFailure.Refused(problem(403, 4)),
                        new CallFailure.Refused(problem(409, 6)));
        return Stream.of(unreachable, unknown, untrusted, refused, malformed, others)
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("failuresOfASystem")
    void every_failure_names_the_system_and_what_it_means(CallFailure failure) {
        UserMessage sentence =
                FailureMessages.of(new WorkFailure.Call(new CallException(failure, null)), SYSTEM);

        assertThat(sentence.what()).contains(SYSTEM);
        assertThat(sentence.then()).isNotBlank();
        assertWhole(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed-out", "read-only", "no-portos", "session-id-unusable"})
    void what_was_never_sent_says_so(String why) {
        UserMessage sentence = FailureMessages.of(WorkFailure.notSent(why), SYSTEM);

        assertThat(sentence.what()).isNotBlank();
        assertThat(sentence.then()).isNotBlank();
        assertWhole(sentence);
    }

    @Test
    void faults_of_this_computer_and_of_gatehouse_are_told_too() {
        var canary = new IllegalStateException("token canary-token");
        for (WorkFailure failure :
                List.of(
                        new WorkFailure.Storage("The disk is full."),
                        new WorkFailure.BrokenJournal(
                                "Record 3 of the journal was changed.", "record 3 was changed."),
                        new WorkFailure.Input("portos.server: it has no host."),
                        new WorkFailure.Bug(canary))) {
            assertWhole(FailureMessages.of(failure, SYSTEM));
            assertThat(FailureMessages.of(failure, SYSTEM).what()).isNotBlank();
        }
        assertThat(FailureMessages.of(new WorkFailure.Bug(canary), SYSTEM).text())
                .contains("IllegalStateException")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource({"400,4", "403,4", "401,4", "423,4", "500,4", "400,6", "409,6", "412,6", "423,6"})
    void codes_4_and_6_outrank_the_status(int status, int code) {
        UserMessage sentence = FailureMessages.of(refused(problem(status, code)), SYSTEM);

        assertThat(sentence.what())
                .contains(code == 4 ? "licence has expired" : "changed in the meantime");
    }

    @Test
    void the_servers_own_words_are_shown_as_text_cut_and_made_visible() {
        var problem =
                new ProblemDetails(
                        409,
                        "Nie {0} ''\u202e\n",
                        "x".repeat(5000),
                        null,
                        List.of(),
                        null,
                        null,
                        "");

        UserMessage sentence = FailureMessages.of(refused(problem), SYSTEM);

        assertThat(sentence.then()).contains("Nie {0} ''⟨U+202E⟩␊").hasSizeLessThan(500);
    }

    @Test
    void a_sentence_and_its_notice_know_the_call_that_they_rest_on() {
        var exchange =
                SampleExchanges.failed(
                        7, Instant.EPOCH, Duration.ZERO, new CallFailure.Cancelled(false));
        var failure =
                new WorkFailure.Call(
                        new CallException(new CallFailure.Cancelled(false), exchange),
                        3,
                        Duration.ofSeconds(1));

        UserMessage sentence = FailureMessages.ofRead(failure, SYSTEM);

        assertThat(sentence.call()).hasValue(7);
        assertThat(
                        ScreenNotice.of(ScreenNotice.NoticeKind.FAILED, sentence, Optional.empty())
                                .call())
                .hasValue(7);
        assertThat(FailureMessages.of(WorkFailure.notSent("read-only"), SYSTEM).call()).isEmpty();
    }

    @Test
    void an_empty_title_is_not_quoted() {
        var problem = new ProblemDetails(409, " ", "", null, List.of(), null, null, "");

        assertThat(FailureMessages.of(refused(problem), SYSTEM).then()).doesNotContain("It says");
    }

    @ParameterizedTest
    @CsvSource({
        "204,which is not documented for this call",
        "206,which is not documented for this call",
        "302,a redirect",
        "407,a proxy on the way wants a sign-in",
        "408,the request did not arrive in time",
        "409,refused",
        "500,an error inside the server",
        "505,an error inside the server"
    })
    void each_kind_of_status_is_called_what_it_is(int status, String meaning) {
        String sentence = FailureMessages.of(refused(problem(status, null)), SYSTEM).what();

        assertThat(sentence).containsPattern(status + "[:,] " + meaning);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_bare_answer_of_a_gateway_says_nothing_of_the_server_behind_it(int status) {
        UserMessage said = FailureMessages.of(refused(problem(status, null)), SYSTEM);

        assertThat(said.what())
                .isEqualTo(
                        "Something in front of %s, such as a proxy or load balancer, answered %d."
                                .formatted(SYSTEM, status));
        assertThat(said.then()).startsWith("Nothing is known of " + SYSTEM + " itself");
    }

    @Test
    void a_503_with_words_of_its_own_is_of_the_server() {
        var busy = new ProblemDetails(503, "Údržba", null, null, List.of(), null, null, "");

        assertThat(FailureMessages.of(refused(busy), SYSTEM).what())
                .isEqualTo(SYSTEM + " answered 503: an error inside the server.");
    }

    @ParameterizedTest
    @CsvSource({"3600,1 h", "90,1 min", "30,30 s"})
    void the_wait_that_a_server_asks_for_is_told(int seconds, String told) {
        var busy =
                new ProblemDetails(
                        429, null, null, null, List.of(), null, Duration.ofSeconds(seconds), "");

        assertThat(FailureMessages.of(refused(busy), SYSTEM).what())
                .endsWith("too many requests. It asks to wait " + told + ".");
    }

    @Test
    void several_tries_are_counted() {
        var call = refused(problem(423, null)).after(4, Duration.ofSeconds(4));

        assertThat(FailureMessages.of(call, SYSTEM).what()).contains("4 times in 4.0 s");
    }

    @Test
    void every_text_of_the_bundle_is_a_good_pattern() {
        ResourceBundle texts = MessageBundle.bundle();
        for (String key : texts.keySet()) {
            String text = texts.getString(key);
            assertThat(text.replace("''", "").replaceAll("\\{[^{}]*'[^{}]*}", ""))
                    .as(key + ": an apostrophe is written twice")
                    .doesNotContain("'");
            MessageBundle.of(key, 1, 2, 3, 4, 5, 6);
        }
    }

    private static void assertWhole(UserMessage sentence) {
        assertThat(sentence.text()).doesNotContainPattern("\\{\\d").doesNotContain("null", "..");
    }

    private static WorkFailure.Call refused(ProblemDetails problem) {
        return new WorkFailure.Call(new CallException(new CallFailure.Refused(problem), null));
    }

    private static ProblemDetails problem(int status, Integer code) {
        return new ProblemDetails(status, null, null, code, List.of(), null, null, "");
    }

    private static List<TrustRootTrouble> everyTrouble() {
        return Arrays.stream(TrustRootTroubleKind.values())
                .map(kind -> new TrustRootTrouble(kind, "/etc/issuers.pem"))
                .toList();
    }
}
