package gatehouse.console.acts.runs;

import static gatehouse.console.acts.runs.ScriptedTask.done;
import static gatehouse.console.acts.runs.ScriptedTask.notSent;
import static gatehouse.console.acts.runs.ScriptedTask.refused;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.HandClock;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many acts at once: which are tried, and what each of them is said to have come to. */
@Timeout(60)
class RunExecutionTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final WriteGuard guard = new WriteGuard(clock.pair());
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private volatile String user = "jana";
    private RunLineList outcomes = new RunLineList(0);

    @BeforeEach
    void arm() {
        guard.arm(WriteGuard.USUAL_TIME);
    }

    private RunExecution run(ScriptedTask task, int parallel) {
        outcomes = new RunLineList(task.size());
        return new RunExecution(
                task,
                outcomes,
                new Site(),
                new ActEvents(faults::add),
                clock.pair(),
                parallel,
                new RunControl());
    }

    private List<JournalOutcome> outcomes(ScriptedTask task) {
        return IntStream.range(0, task.size())
                .mapToObj(line -> outcomes.outcome(line).orElseThrow().outcome())
                .toList();
    }

    private String detail(int line) {
        return outcomes.outcome(line).orElseThrow().detail();
    }

    @Test
    void each_act_gets_one_outcome_and_the_counts_add_up() {
        var task = new ScriptedTask(500);
        for (int line = 0; line < 500; line += 50) {
            task.on(line, _ -> refused(403));
        }
        RunExecution run = run(task, 8);

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.WHOLE);

        assertThat(task.performed).hasSize(500).doesNotHaveDuplicates();
        RunProgress end = run.progress();
        assertThat(end.phase()).isEqualTo(RunPhase.ENDED);
        assertThat(end.done()).isEqualTo(500);
        assertThat(end.counts())
                .isEqualTo(Map.of(JournalOutcome.REVOKED, 490, JournalOutcome.REFUSED, 10));
        assertThat(detail(77)).isEqualTo("act 77");
        assertThat(held).hasValue(0);
    }

    @Test
    void as_many_are_under_way_at_once_as_are_allowed() {
        var all = new CyclicBarrier(3);
        var task = new ScriptedTask(3);
        IntStream.range(0, 3)
                .forEach(line ->
                        task.on(
                                line,
                                _ -> {
                                    await(all);
                                    return done();
                                }));

        assertThat(run(task, 3).run(_ -> {})).isEqualTo(RunEnding.WHOLE);
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_server_that_fails_or_is_busy_gets_fewer_at_once() {
        for (int status : List.of(503, 423, 429)) {
            RunExecution run = run(new ScriptedTask(1).on(0, _ -> refused(status)), 4);

            run.run(_ -> {});

            assertThat(run.progress().atOnce()).as("after %s", status).isEqualTo(2);
        }
        RunExecution refusing = run(new ScriptedTask(1).on(0, _ -> refused(403)), 4);
        refusing.run(_ -> {});
        assertThat(refusing.progress().atOnce()).isEqualTo(4);
    }

    @Test
    void after_a_stop_no_act_is_begun_and_the_rest_is_not_tried() {
        var task = new ScriptedTask(10);
        RunExecution run = run(task, 1);
        task.on(
                3,
                _ -> {
                    run.control().stop();
                    return done();
                });

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.STOPPED);

        assertThat(task.performed).containsExactly(0, 1, 2, 3);
        assertThat(outcomes(task).subList(4, 10)).containsOnly(JournalOutcome.NOT_TRIED);
        assertThat(detail(4)).isEqualTo("left 4 STOPPED");
    }

    @Test
    void an_answer_401_stops_the_run() {
        var task = new ScriptedTask(5).on(1, _ -> refused(401));

        assertThat(run(task, 1).run(_ -> {})).isEqualTo(RunEnding.SIGNED_OUT);

        assertThat(outcomes(task))
                .containsExactly(
                        JournalOutcome.REVOKED,
                        JournalOutcome.REFUSED,
                        JournalOutcome.NOT_TRIED,
                        JournalOutcome.NOT_TRIED,
                        JournalOutcome.NOT_TRIED);
        assertThat(detail(4)).isEqualTo("left 4 SIGNED_OUT");
    }

    @Test
    void whoever_signs_out_stops_the_run() {
        var task = new ScriptedTask(3);
        task.on(
                0,
                _ -> {
                    user = "";
                    return done();
                });

        assertThat(run(task, 1).run(_ -> {})).isEqualTo(RunEnding.SIGNED_OUT);
        assertThat(task.performed).containsExactly(0);
    }

    @Test
    void a_paused_run_begins_nothing_until_it_is_resumed() {
        var task = new ScriptedTask(6);
        RunExecution run = run(task, 1);
        task.on(
                2,
                _ -> {
                    run.control().pause();
                    return done();
                });
        var resumed = new Resuming(RunPhase.PAUSED, task, run.control()::resume);

        assertThat(run.run(resumed)).isEqualTo(RunEnding.WHOLE);

        assertThat(resumed.seen).containsExactly(3, 3, 3);
        assertThat(task.performed).hasSize(6);
    }

    @Test
    void a_guard_that_ends_pauses_the_run_until_the_environment_is_armed_again() {
        var tries = new AtomicInteger();
        var task = new ScriptedTask(6);
        task.on(
                2,
                _ -> {
                    if (tries.incrementAndGet() > 1) {
                        return done();
                    }
                    guard.lock();
                    return notSent("read-only");
                });
        var armed = new Resuming(RunPhase.READ_ONLY, task, () -> guard.arm(WriteGuard.USUAL_TIME));

        assertThat(run(task, 1).run(armed)).isEqualTo(RunEnding.WHOLE);

        assertThat(armed.seen).containsExactly(3, 3, 3);
        assertThat(outcomes(task)).containsOnly(JournalOutcome.REVOKED);
        assertThat(tries).as("what was not sent is tried again").hasValue(2);
    }

    /** Notes how many acts were performed at three reports in a phase, and then resumes. */
    private record Resuming(
            RunPhase awaited, ScriptedTask task, Runnable resume, List<Integer> seen)
            implements Consumer<RunProgress> {
        Resuming(RunPhase awaited, ScriptedTask task, Runnable resume) {
            this(awaited, task, resume, new ArrayList<>());
        }

        @Override
        public void accept(RunProgress progress) {
            if (progress.phase() == awaited && progress.underWay() == 0) {
                assertThat(progress.timeLeft()).isEmpty();
                seen.add(task.performed.size());
                if (seen.size() == 3) {
                    resume.run();
                }
            }
        }
    }

    @Test
    void a_stop_ends_a_paused_run() {
        var task = new ScriptedTask(3);
        RunExecution run = run(task, 2);
        run.control().pause();

        assertThat(run.run(_ -> run.control().stop())).isEqualTo(RunEnding.STOPPED);
        assertThat(task.performed).isEmpty();
        assertThat(outcomes(task)).containsOnly(JournalOutcome.NOT_TRIED);
    }

    @Test
    void a_fault_of_the_program_is_an_unknown_outcome_and_stops_the_run() {
        var fault = new IllegalStateException("a bug");
        var task = new ScriptedTask(3);
        task.on(
                1,
                _ -> {
                    throw fault;
                });

        assertThat(run(task, 1).run(_ -> {})).isEqualTo(RunEnding.FAULT);

        assertThat(outcomes(task))
                .containsExactly(
                        JournalOutcome.REVOKED, JournalOutcome.UNKNOWN, JournalOutcome.NOT_TRIED);
        assertThat(faults).containsExactly(fault);
    }

    @Test
    void an_interrupt_stops_the_run_and_cuts_no_act() {
        Thread caller = Thread.currentThread();
        var task = new ScriptedTask(3);
        task.on(
                0,
                stop -> {
                    caller.interrupt();
                    StateWaiter.holds("stopped", stop::isStopped);
                    return new ActOutcome.AlreadySo<>(false);
                });

        assertThat(run(task, 1).run(_ -> {})).isEqualTo(RunEnding.STOPPED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcomes(task))
                .containsExactly(
                        JournalOutcome.ALREADY_GONE,
                        JournalOutcome.NOT_TRIED,
                        JournalOutcome.NOT_TRIED);
    }

    @Test
    void a_run_of_nothing_ends_at_once() {
        RunExecution run = run(new ScriptedTask(0), 4);

        assertThat(run.run(_ -> {})).isEqualTo(RunEnding.WHOLE);
        assertThat(run.progress().phase()).isEqualTo(RunPhase.ENDED);
    }

    private final class Site implements ActSite {
        @Override
        public WriteGuard guard() {
            return guard;
        }

        @Override
        public String signedInUser() {
            return user;
        }

        @Override
        public Optional<Duration> clockOffset() {
            return Optional.empty();
        }

        @Override
        public ActHold hold() {
            held.incrementAndGet();
            return held::decrementAndGet;
        }
    }
}
