package gatehouse.console.acts.runs;

import static gatehouse.console.acts.runs.ScriptedTask.done;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.WorkFailure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run that cannot be recorded any more ends, and nothing is done that is not recorded. */
@Timeout(60)
class UnrecordedRunTest {
    private static final int LINES = 6;

    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final WriteGuard guard = new WriteGuard(clock.pair());
    private final List<Throwable> faults = new ArrayList<>();
    private final FailingRecorder recorder = new FailingRecorder();
    private final ScriptedTask task = new ScriptedTask(LINES);

    private RunExecution run() {
        guard.arm(WriteGuard.USUAL_TIME);
        return new RunExecution(
                task,
                recorder,
                new Site(),
                new ActEvents(faults::add),
                clock.pair(),
                1,
                new RunControl());
    }

    private List<JournalOutcome> outcomes() {
        return IntStream.range(0, LINES)
                .mapToObj(line -> recorder.kept.outcome(line).orElseThrow().outcome())
                .toList();
    }

    @Test
    void an_act_whose_beginning_cannot_be_recorded_is_not_done_nor_any_after_it() {
        recorder.failsToBegin = 2;
        RunExecution run = run();

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.UNRECORDED);

        assertThat(task.performed).containsExactly(0, 1);
        assertThat(outcomes().subList(2, LINES)).containsOnly(JournalOutcome.NOT_TRIED);
        assertThat(run.trouble()).isEqualTo("The disk is full.");
        assertThat(recorder.kept.outcome(2).orElseThrow().detail()).isEqualTo("The disk is full.");
        assertThat(recorder.kept.outcome(3).orElseThrow().detail()).isEqualTo("left 3 UNRECORDED");
        assertThat(faults).as("a full disk is no fault of the program").isEmpty();
        assertThat(run.progress().done()).isEqualTo(LINES);
    }

    @Test
    void after_an_outcome_that_cannot_be_recorded_no_act_is_done() {
        recorder.failsToSettle = 2;
        RunExecution run = run();

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.UNRECORDED);

        assertThat(task.performed).containsExactly(0, 1, 2);
        assertThat(run.trouble()).isEqualTo("The disk is full.");
    }

    @Test
    void after_an_act_that_the_journal_refused_no_act_is_done() {
        task.on(2, _ -> new ActOutcome.NotTried<>(new WorkFailure.Storage("The journal is full.")));
        RunExecution run = run();

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.UNRECORDED);

        assertThat(task.performed).containsExactly(0, 1, 2);
        assertThat(run.trouble()).isEqualTo("The journal is full.");
        assertThat(outcomes().subList(2, LINES)).containsOnly(JournalOutcome.NOT_TRIED);
    }

    @Test
    void a_run_whose_last_outcomes_cannot_be_written_is_not_whole() {
        recorder.failsToFlush = 0;
        RunExecution run = run();

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.UNRECORDED);

        assertThat(task.performed).hasSize(LINES);
        assertThat(run.trouble()).isEqualTo("The disk is full.");
    }

    @Test
    void a_stop_hides_no_trouble() {
        recorder.failsToSettle = 0;
        RunExecution run = run();
        task.on(
                0,
                _ -> {
                    run.control().stop();
                    return done();
                });

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.UNRECORDED);
    }

    /** Remembers outcomes, and fails where it is told to. */
    private static final class FailingRecorder implements RunRecorder {
        final RunLineList kept = new RunLineList(LINES);
        int failsToBegin = -1;
        int failsToSettle = -1;
        int failsToFlush = -1;

        @Override
        public void begun(int line) {
            failAt(line, failsToBegin);
        }

        @Override
        public void putBack(int line) {
            kept.putBack(line);
        }

        @Override
        public void settled(int line, RunLineOutcome outcome) {
            kept.settled(line, outcome);
            failAt(line, failsToSettle);
        }

        @Override
        public void flush() {
            failAt(0, failsToFlush);
        }

        private static void failAt(int line, int failing) {
            if (line == failing) {
                throw new UncheckedIOException(new IOException("The disk is full."));
            }
        }
    }

    private final class Site implements ActSite {
        @Override
        public WriteGuard guard() {
            return guard;
        }

        @Override
        public String signedInUser() {
            return "jana";
        }

        @Override
        public Optional<Duration> clockOffset() {
            return Optional.empty();
        }

        @Override
        public ActHold hold() {
            return () -> {};
        }
    }
}
