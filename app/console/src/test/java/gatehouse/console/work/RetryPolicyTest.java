package gatehouse.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.ProblemDetails;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

class RetryPolicyTest {
    private final NotedPause pause = new NotedPause();
    private final HandClock clock = new HandClock(Instant.EPOCH);
    private final RetryPolicy repeats = new RetryPolicy(pause, clock, new SplittableRandom(7));
    private final Deque<CallFailure> failures = new ArrayDeque<>();
    private int sent;

    @Test
    void a_call_that_works_is_sent_once() throws Exception {
        assertThat(repeats.read(this::send)).isEqualTo("answer");

        assertThat(sent).isEqualTo(1);
        assertThat(pause.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Unknown.UnknownReason.class)
    void a_read_with_a_lost_answer_is_repeated_twice(Unknown.UnknownReason why) {
        fail(new Unknown(why, Duration.ZERO), 9);

        assertThat(failureOf(() -> repeats.read(this::send))).isInstanceOf(Unknown.class);
        assertThat(sent).isEqualTo(3);
        assertWaits(250, 1000);
    }

    @Test
    void a_read_works_at_its_third_try() throws Exception {
        fail(refused(503, null, null), 2);

        assertThat(repeats.read(this::send)).isEqualTo("answer");
        assertThat(sent).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 599})
    void a_fault_of_the_server_repeats_a_read(int status) {
        fail(refused(status, null, null), 9);
        assertThat(failureOf(() -> repeats.read(this::send)))
                .isEqualTo(refused(status, null, null));
        assertThat(sent).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 308, 400, 401, 403, 404, 408, 409, 410, 412, 499})
    void what_the_server_refuses_for_good_is_sent_once(int status) {
        fail(refused(status, null, Duration.ofSeconds(1)), 9);

        failureOf(() -> repeats.read(this::send));

        assertThat(sent).isEqualTo(1);
        assertThat(pause.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void busy_is_tried_three_more_times(int status) {
        fail(refused(status, null, null), 9);

        var failed =
                catchThrowableOfType(
                        RetriedCallException.class, () -> repeats.read(this::countedSend));

        assertThat(failed.tries()).isEqualTo(4);
        assertThat(failed.over()).isEqualTo(Duration.ofSeconds(4));
        assertThat(failed.failure()).isEqualTo(refused(status, null, null));
        assertThat(sent).isEqualTo(4);
        assertWaits(500, 1000, 2000);
    }

    @Test
    void the_server_may_say_how_long_to_wait() throws Exception {
        fail(refused(429, null, Duration.ofSeconds(10)), 1);

        assertThat(repeats.read(this::send)).isEqualTo("answer");
        assertWaits(10_000);
    }

    @Test
    void nobody_comes_back_sooner_than_the_server_said() {
        fail(refused(429, null, Duration.ofSeconds(2)), 99);

        for (int i = 0; i < 20; i++) {
            failureOf(() -> repeats.read(this::send));
        }

        assertThat(pause.waits())
                .hasSize(60)
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(2)) >= 0);
    }

    @Test
    void longer_than_ten_seconds_is_not_waited() {
        fail(refused(423, null, Duration.ofSeconds(11)), 9);

        failureOf(() -> repeats.read(this::send));

        assertThat(sent).isEqualTo(1);
        assertThat(pause.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"423,4", "423,6", "429,4", "429,6", "409,4", "409,6"})
    void an_expired_licence_and_a_newer_version_are_never_waited_for(int status, int code) {
        fail(refused(status, code, Duration.ofSeconds(1)), 9);

        failureOf(() -> repeats.read(this::send));

        assertThat(sent).isEqualTo(1);
        assertThat(pause.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void nor_when_they_come_with_a_fault_of_the_server(int code) {
        fail(refused(500, code, null), 9);

        failureOf(() -> repeats.read(this::send));

        assertThat(sent).isEqualTo(1);
    }

    @Test
    void what_was_cancelled_malformed_or_never_sent_is_not_repeated() {
        List<CallFailure> finals =
                List.of(
                        new CallFailure.NotSent("x"),
                        new CallFailure.Malformed(200, AnswerDefect.of(DefectKind.EMPTY)),
                        new CallFailure.TooLarge(AnswerDefect.of(DefectKind.TOO_MANY_ROWS, 1)),
                        new CallFailure.Cancelled(true),
                        new CallFailure.Cancelled(false),
                        new CallFailure.Unauthorized(problem(401, null, null)));

        for (CallFailure one : finals) {
            failures.add(one);
            assertThat(failureOf(() -> repeats.read(this::send))).isEqualTo(one);
        }
        assertThat(sent).isEqualTo(finals.size());
    }

    @Test
    void a_cancel_during_a_wait_sends_nothing_more() {
        fail(refused(423, null, null), 9);
        Thread.currentThread().interrupt();

        catchThrowableOfType(InterruptedException.class, () -> repeats.read(this::send));

        assertThat(sent).isEqualTo(1);
    }

    private interface Sending {
        void send() throws CallException, InterruptedException;
    }

    private CallFailure failureOf(Sending sending) {
        return catchThrowableOfType(CallException.class, sending::send).failure();
    }

    private String send() throws CallException {
        sent++;
        CallFailure next = failures.poll();
        if (next != null) {
            throw new CallException(next, null);
        }
        return "answer";
    }

    private String countedSend() throws CallException {
        clock.pass(Duration.ofSeconds(1));
        return send();
    }

    private void fail(CallFailure failure, int times) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
    }

    private void assertWaits(long... millis) {
        assertThat(pause.waits()).hasSize(millis.length);
        for (int i = 0; i < millis.length; i++) {
            assertThat(pause.waits().get(i).toMillis())
                    .isBetween(millis[i] * 9 / 10, millis[i] * 11 / 10);
        }
    }

    private static CallFailure refused(int status, Integer code, Duration retryAfter) {
        return new CallFailure.Refused(problem(status, code, retryAfter));
    }

    private static ProblemDetails problem(int status, Integer code, Duration retryAfter) {
        return new ProblemDetails(status, null, null, code, List.of(), null, retryAfter, "");
    }
}
