package gatehouse.console.acts;

import static gatehouse.console.acts.ActRunnerBench.ONCE_MORE;
import static gatehouse.console.acts.ActRunnerBench.OWN_WORK;
import static gatehouse.console.acts.ActRunnerBench.REQUIRED;
import static gatehouse.console.acts.ActRunnerBench.WHY;
import static gatehouse.console.acts.ResultWords.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@Timeout(120)
class ActRunnerTest {
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
        assertThat(bench.held()).as("every hold is released").isZero();
    }

    @Test
    void the_steps_come_in_one_order_and_the_journal_is_written_around_the_send() {
        act.look = new ActLook.AsWanted();
        act.preparing = () -> assertThat(bench.journal.list(JournalFilter.ALL, 10)).isEmpty();
        act.sending = () -> assertThat(bench.journal.unfinished()).hasSize(1);
        act.looking = () -> assertThat(bench.journal.unfinished()).hasSize(1);
        act.settling =
                () -> {
                    assertThat(bench.journal.unfinished()).hasSize(1);
                    assertThat(bench.published).isEmpty();
                    assertThat(bench.held()).isEqualTo(1);
                };
        bench.runner
                .events()
                .listen(result -> {
                    act.steps.add("publish");
                    assertThat(result.noted()).isTrue();
                });

        bench.run(REQUIRED);

        assertThat(act.steps)
                .containsExactly("prepare", "send", "look", "settle", "close", "publish");
    }

    @Test
    void the_journal_and_the_result_say_the_same_about_an_act() throws Exception {
        act.look = new ActLook.AsWanted();
        act.sent = () -> bench.clock.pass(Duration.ofMillis(300));

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("REVOKED CONFIRMED");
        assertThat(result.sends()).isEqualTo(1);
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.took()).isEqualTo(Duration.ofMillis(300));
        assertThat(result.lastCall()).isEqualTo(Duration.ofMillis(7));
        assertThat(bench.published).containsExactly(result);
        assertThat(bench.entry())
                .satisfies(entry -> {
                    assertThat(result.journalEntry()).hasValue(entry.id());
                    assertThat(entry.act().act()).isEqualTo("sessions.revoke");
                    assertThat(entry.act().user()).isEqualTo("999 on TOOL1");
                    assertThat(entry.act().clockOffset()).isEqualTo(Duration.ofMillis(250));
                    assertThat(entry.act().reason()).isEqualTo(WHY);
                    assertThat(entry.completion().sends()).isEqualTo(1);
                    assertThat(entry.completion().exchanges()).containsExactly(1L);
                    assertThat(entry.completion().millis()).isEqualTo(300);
                    assertThat(entry.completion().detail()).isEqualTo("CONFIRMED");
                });
    }

    @Test
    void a_read_only_environment_refuses_before_anything_is_prepared() {
        bench.guard.lock();

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("NOT_TRIED NOT_SENT");
        assertThat(why(result)).isEqualTo(new CallFailure.NotSent("read-only"));
        assertThat(act.steps).containsExactly("close");
        assertThat(bench.published).containsExactly(result);
    }

    @Test
    void an_act_of_a_person_without_a_reason_is_refused_before_anything_is_prepared() {
        ActResult<String, String> result =
                bench.run(REQUIRED, ActCause.PERSON, new ActReason(" ", ""), StopSignal.NEVER);

        assertThat(why(result)).isEqualTo(new CallFailure.NotSent("no-reason"));
        assertThat(act.steps).containsExactly("close");
    }

    @Test
    void the_program_ends_its_own_work_read_only_and_without_a_reason() {
        bench.guard.lock();

        ActResult<String, String> result =
                bench.run(OWN_WORK, ActCause.PROGRAM, new ActReason("", ""), StopSignal.NEVER);

        assertThat(words(result)).isEqualTo("DONE NOT_CHECKED");
        assertThat(act.written()).isEqualTo(1);
    }

    @Test
    void a_person_who_ends_own_work_needs_guard_and_reason_all_the_same() {
        bench.guard.lock();

        bench.run(OWN_WORK);

        assertThat(act.steps).containsExactly("close");
    }

    @Test
    void the_program_cannot_ask_for_what_a_person_must_decide() {
        assertThatThrownBy(() -> bench.run(REQUIRED, ActCause.PROGRAM, WHY, StopSignal.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_the_preparation_finds_in_the_way_is_the_outcome_and_nothing_is_recorded()
            throws Exception {
        act.readiness = new ActReadiness.Changed<>("another");
        assertThat(bench.run(REQUIRED).outcome()).isEqualTo(new ActOutcome.Changed<>("another"));
        act.readiness = new ActReadiness.AlreadySo<>();
        assertThat(bench.run(REQUIRED).outcome()).isEqualTo(new ActOutcome.AlreadySo<>(false));
        WorkFailure doubt = WorkFailure.notSent("doubtful-reading");
        act.readiness = new ActReadiness.Unfit<>(doubt);
        assertThat(bench.run(REQUIRED).outcome()).isEqualTo(new ActOutcome.NotTried<>(doubt));

        assertThat(act.asked).isZero();
        assertThat(act.settled).isEmpty();
        assertThat(bench.journal.list(JournalFilter.ALL, 10)).isEmpty();
        assertThat(bench.published).hasSize(3);
        assertThat(bench.published).allMatch(result -> result.noted() && result.sends() == 0);
    }

    @Test
    void a_preparation_that_fails_sends_nothing() {
        CallException lost =
                new CallException(
                        new CallFailure.Unknown(
                                CallFailure.Unknown.UnknownReason.CONNECTION_LOST,
                                Duration.ofSeconds(1)),
                        null);
        act.preparing =
                () -> {
                    throw lost;
                };

        assertThat(bench.run(REQUIRED).outcome())
                .isEqualTo(new ActOutcome.NotTried<>(WorkFailure.of(lost)));
        assertThat(act.asked).isZero();
    }

    @Test
    void an_interrupt_while_it_prepares_sends_nothing_and_is_kept() {
        act.preparing =
                () -> {
                    throw new InterruptedException();
                };

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(why(result)).isEqualTo(new CallFailure.Cancelled(false));
        assertThat(act.asked).isZero();
    }

    @Test
    void a_look_that_fails_or_is_interrupted_leaves_the_answer_unconfirmed() throws Exception {
        act.looking =
                () -> {
                    throw new CallException(
                            new CallFailure.TooLarge(
                                    AnswerDefect.of(DefectKind.TOO_MANY_BYTES, 1_000_000)),
                            null);
                };
        assertThat(words(bench.run(REQUIRED))).isEqualTo("REVOKED LOOK_FAILED");

        act.looking =
                () -> {
                    throw new InterruptedException();
                };
        assertThat(words(bench.run(REQUIRED))).isEqualTo("REVOKED LOOK_FAILED");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.journal.unfinished()).isEmpty();
    }

    @Test
    void what_was_refused_or_not_sent_is_not_looked_at() {
        act.answers(
                new SendReading.Refused<>(WorkFailure.notSent("a")),
                new SendReading.NotSent<>(WorkFailure.notSent("b")));

        bench.run(REQUIRED);
        bench.run(REQUIRED);

        assertThat(act.steps).doesNotContain("look");
    }

    @Test
    void a_fault_of_the_program_while_it_sends_is_unknown_and_settled_and_recorded()
            throws Exception {
        act.sent =
                () -> {
                    throw new IllegalStateException("a fault");
                };

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("UNKNOWN NOT_CHECKED");
        assertThat(act.settled).contains(result.outcome());
        assertThat(bench.entry().completion().outcome()).isEqualTo(JournalOutcome.UNKNOWN);
        assertThat(bench.published).containsExactly(result);
    }

    @Test
    void a_journal_that_cannot_begin_an_act_keeps_it_from_being_sent() {
        bench.breakJournal();

        for (ActKind kind : List.of(REQUIRED, ONCE_MORE, OWN_WORK)) {
            ActResult<String, String> result = bench.run(kind);

            assertThat(words(result)).isEqualTo("NOT_TRIED NOT_SENT");
            assertThat(result.outcome().failure().orElseThrow())
                    .isInstanceOf(WorkFailure.Storage.class);
        }
        assertThat(act.asked).isZero();
    }

    @Test
    void own_work_is_ended_without_a_journal_and_the_result_says_so() {
        bench.breakJournal();

        ActResult<String, String> result =
                bench.run(OWN_WORK, ActCause.PROGRAM, WHY, StopSignal.NEVER);

        assertThat(words(result)).isEqualTo("DONE NOT_CHECKED");
        assertThat(act.written()).isEqualTo(1);
        assertThat(result.journalEntry()).isEmpty();
        assertThat(result.noted()).isFalse();
    }

    @Test
    void an_outcome_that_the_journal_cannot_take_is_an_outcome_all_the_same() {
        act.sent = bench::breakJournal;

        ActResult<String, String> result = bench.run(REQUIRED);

        assertThat(words(result)).isEqualTo("REVOKED NOT_CHECKED");
        assertThat(result.journalEntry()).isPresent();
        assertThat(result.noted()).isFalse();
        assertThat(act.settled).contains(result.outcome());
    }

    private static CallFailure why(ActResult<String, String> result) {
        return ((WorkFailure.Call) result.outcome().failure().orElseThrow()).what();
    }
}
