package gatehouse.console.acts;

import static gatehouse.console.acts.ActRunnerBench.ONCE_MORE;
import static gatehouse.console.acts.ActRunnerBench.REQUIRED;
import static gatehouse.console.acts.ActRunnerBench.WHILE_BUSY;
import static gatehouse.console.acts.ActRunnerBench.WHY;
import static gatehouse.console.acts.ResultWords.words;
import static gatehouse.console.acts.ScriptedProcedure.failure;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What keeps an act from being sent, or from being sent once more. */
@Timeout(120)
class ActRunnerStopTest {
    private static final WorkFailure LOST =
            failure(new Unknown(Unknown.UnknownReason.CONNECTION_LOST, Duration.ofSeconds(1)));
    private static final WorkFailure NO_PLACE =
            failure(new Unreachable(Unreachable.UnreachableReason.REFUSED, "refused"));

    private ActRunnerBench bench;
    private ScriptedProcedure act;

    @BeforeEach
    void open(@TempDir Path folder) {
        bench = new ActRunnerBench(folder);
        act = bench.procedure;
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_clock_that_disarms_between_any_two_steps_keeps_it_from_being_sent() {
        int reads = readsUpToTheSend(Integer.MAX_VALUE);
        assertThat(act.written()).isEqualTo(1);
        assertThat(reads).as("early, before the journal, and in the permit").isGreaterThan(2);

        for (int disarmedAt = 1; disarmedAt <= reads; disarmedAt++) {
            readsUpToTheSend(disarmedAt);

            assertThat(act.written()).as("disarmed at read %s", disarmedAt).isEqualTo(1);
        }
    }

    /** Runs an act whose environment is disarmed at the nth time that its guard reads the clock. */
    private int readsUpToTheSend(int disarmedAt) {
        var reads = new AtomicInteger();
        var begun = new AtomicBoolean();
        InstantSource clock =
                () -> {
                    boolean late = begun.get() && reads.incrementAndGet() >= disarmedAt;
                    return late
                            ? bench.clock.instant().plus(WriteGuard.USUAL_TIME)
                            : bench.clock.instant();
                };
        var guard = new WriteGuard(new ClockPair(clock, bench.clock::nanos));
        guard.arm(WriteGuard.USUAL_TIME);
        var upToTheSend = new AtomicInteger();
        act.sent = () -> upToTheSend.set(reads.get());
        begun.set(true);
        bench.run(REQUIRED, ActCause.PERSON, WHY, StopSignal.NEVER, bench.runner, guard);
        return upToTheSend.get();
    }

    @Test
    void an_environment_that_is_locked_as_the_request_is_about_to_go_sends_nothing()
            throws Exception {
        act.sending = bench.guard::lock;

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(result.sends()).isZero();
        assertThat(bench.entry().completion().outcome()).isEqualTo(JournalOutcome.NOT_TRIED);
        assertThat(bench.entry().completion().sends()).isZero();
    }

    @Test
    void a_stop_before_the_request_goes_sends_nothing() {
        ActResult<String, String> result = bench.run(REQUIRED, () -> true);

        assertThat(act.written()).isZero();
        assertThat(words(result)).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(result.outcome().failure())
                .get()
                .isInstanceOfSatisfying(
                        WorkFailure.Call.class,
                        call ->
                                assertThat(call.what())
                                        .isEqualTo(new CallFailure.NotSent("stopped")));
    }

    @Test
    void an_act_under_way_is_sent_after_its_window_has_left_the_environment() {
        act.sending = bench.guard::retire;

        assertThat(words(bench.run(REQUIRED))).isEqualTo("REVOKED NOT_CHECKED");
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void a_busy_system_is_asked_again_three_times(int status) {
        act.answers(busy(status), busy(status), busy(status), busy(status), busy(status));

        ActResult<String, String> result = bench.run(WHILE_BUSY);

        assertThat(words(result)).isEqualTo("REFUSED REFUSED");
        assertThat(result.sends()).isEqualTo(4);
        assertThat(bench.waits).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void a_stop_in_the_wait_for_a_busy_system_sends_nothing_more_and_is_refused(int status)
            throws Exception {
        var stopped = new AtomicBoolean();
        bench.waiting = () -> stopped.set(true);
        act.answers(busy(status));

        ActResult<String, String> result = bench.run(WHILE_BUSY, stopped::get);

        assertThat(words(result)).isEqualTo("REFUSED REFUSED");
        assertThat(act.asked).isEqualTo(1);
        assertThat(bench.entry().completion().outcome()).isEqualTo(JournalOutcome.REFUSED);
        assertThat(bench.entry().completion().sends()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void a_lock_in_the_wait_for_a_busy_system_sends_nothing_more_and_is_refused(int status) {
        bench.waiting = bench.guard::lock;
        act.answers(busy(status));

        assertThat(words(bench.run(WHILE_BUSY))).isEqualTo("REFUSED REFUSED");
        assertThat(act.asked).isEqualTo(1);
    }

    @Test
    void an_environment_that_is_locked_after_the_wait_as_the_next_try_goes_is_refused() {
        act.answers(busy(423));
        act.sending =
                () -> {
                    if (act.asked == 2) {
                        bench.guard.lock();
                    }
                };

        ActResult<String, String> result = bench.run(WHILE_BUSY);

        assertThat(words(result)).isEqualTo("REFUSED REFUSED");
        assertThat(act.written()).isEqualTo(1);
        assertThat(result.sends()).isEqualTo(1);
    }

    @Test
    void an_interrupt_in_the_wait_for_a_busy_system_sends_nothing_more_and_is_kept() {
        bench.waiting = Thread.currentThread()::interrupt;
        act.answers(busy(423));

        ActResult<String, String> result = bench.run(WHILE_BUSY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(words(result)).isEqualTo("REFUSED REFUSED");
        assertThat(act.asked).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_lost_is_never_sent_again_by_the_rules_never_and_while_busy() {
        act.answers(new SendReading.PerhapsDone<>(LOST), new SendReading.PerhapsDone<>(LOST));

        bench.run(REQUIRED);
        bench.run(WHILE_BUSY);

        assertThat(act.asked).isEqualTo(2);
        assertThat(bench.waits).isEmpty();
    }

    @Test
    void what_got_no_answer_is_sent_once_more_and_only_once() {
        act.answers(new SendReading.PerhapsDone<>(LOST), new SendReading.PerhapsDone<>(LOST));

        ActResult<String, String> result = bench.run(ONCE_MORE);

        assertThat(words(result)).isEqualTo("UNKNOWN NOT_CHECKED");
        assertThat(result.sends()).isEqualTo(2);
        assertThat(act.asked).isEqualTo(2);
        assertThat(bench.waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void what_found_no_way_is_sent_once_more_and_then_done() {
        act.answers(new SendReading.NotSent<>(NO_PLACE));

        assertThat(words(bench.run(ONCE_MORE))).isEqualTo("DONE NOT_CHECKED");
        assertThat(act.asked).isEqualTo(2);
    }

    @Test
    void an_answer_that_came_is_never_sent_again_however_unclear() {
        act.answers(
                new SendReading.PerhapsDone<>(
                        failure(
                                new CallFailure.Malformed(
                                        200, AnswerDefect.of(DefectKind.NOT_JSON, 1, 1)))),
                busy(503));

        bench.run(ONCE_MORE);
        bench.run(ONCE_MORE);

        assertThat(act.asked).isEqualTo(2);
    }

    @Test
    void a_second_try_that_is_not_sent_leaves_the_first_one_unknown() {
        act.answers(new SendReading.PerhapsDone<>(LOST), new SendReading.NotSent<>(NO_PLACE));

        ActResult<String, String> result = bench.run(ONCE_MORE);

        assertThat(words(result)).isEqualTo("UNKNOWN NOT_CHECKED");
        assertThat(result.outcome().failure()).contains(LOST);
    }

    @Test
    void a_refusal_after_a_lost_answer_is_settled_by_the_look() {
        act.answers(new SendReading.PerhapsDone<>(LOST), busy(409));
        act.look = new ActLook.AsWanted();
        assertThat(words(bench.run(ONCE_MORE))).isEqualTo("DONE CONFIRMED_WITHOUT_ANSWER");

        act.answers(new SendReading.PerhapsDone<>(LOST), busy(409));
        act.look = new ActLook.AsBefore();
        assertThat(words(bench.run(ONCE_MORE))).isEqualTo("UNKNOWN STILL_THERE");
    }

    @Test
    void a_refusal_after_a_try_that_found_no_way_is_a_refusal() {
        act.answers(new SendReading.NotSent<>(NO_PLACE), busy(409));
        act.look = new ActLook.AsWanted();

        assertThat(words(bench.run(ONCE_MORE))).isEqualTo("REFUSED REFUSED");
    }

    @Test
    void what_is_gone_after_a_lost_answer_may_have_been_ended_by_the_first_try() {
        act.answers(
                new SendReading.PerhapsDone<>(LOST),
                new SendReading.AlreadySo<>(WorkFailure.notSent("gone")));

        assertThat(words(bench.run(ONCE_MORE))).isEqualTo("ALREADY_GONE PERHAPS_BY_EARLIER_TRY");
    }

    private static SendReading<String> busy(int status) {
        var problem = new ProblemDetails(status, null, null, null, List.of(), null, null, "");
        return new SendReading.Refused<>(failure(new CallFailure.Refused(problem)));
    }
}
