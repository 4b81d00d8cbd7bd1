package gatehouse.console.acts.runs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActSite;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;
import gatehouse.console.work.WorkerGroup;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Does many acts over one connection, a few at the same time: fewer when the system fails, is busy
 * or answers late, and none while the run is paused or the environment is read-only. Each act gets
 * exactly one outcome, also when the run is stopped or its sign-in is lost. An instance runs once.
 */
public final class RunExecution {
    /** The shortest time between two reports of the progress. */
    static final Duration REPORT_INTERVAL = Duration.ofMillis(100);

    private final RunTask task;
    private final RunRecorder recorder;
    private final ActSite site;
    private final ActEvents events;
    private final ClockPair clocks;
    private final int parallel;
    private final RunControl control;
    private final RunQueue queue;
    private final long mark;

    /**
     * @param recorder gets each outcome, on the thread that did the act
     * @param site the connection; it is kept open until the run has ended
     * @param events gets faults of the program
     * @param parallel how many acts may be under way at once, at most
     * @param control pauses, resumes and stops it, from any thread
     */
    public RunExecution(
            RunTask task,
            RunRecorder recorder,
            ActSite site,
            ActEvents events,
            ClockPair clocks,
            int parallel,
            RunControl control) {
        this.task = task;
        this.events = events;
        this.recorder = recorder;
        this.site = site;
        this.clocks = clocks;
        this.parallel = parallel;
        this.control = control;
        this.queue = new RunQueue(task.size(), parallel, control, site.guard());
        this.mark = clocks.mark();
    }

    /** Pauses, resumes and stops it, from any thread. */
    public RunControl control() {
        return control;
    }

    /** How far it is now; may be asked from any thread. */
    public RunProgress progress() {
        return queue.progress(clocks.since(mark));
    }

    /**
     * Blocks until each act has an outcome. An interrupt stops the run, and cuts no act.
     *
     * @param listener gets the progress on the calling thread, ten times a second at most
     * @return how it ended
     */
    public RunEnding run(Consumer<RunProgress> listener) {
        ActHold hold = site.hold();
        try (WorkerGroup workers = WorkerGroup.start(parallel, this::work)) {
            boolean interrupted = report(workers, listener);
            RunEnding ending = queue.ending();
            leaveRest(ending);
            listener.accept(progress());
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return ending;
        } finally {
            hold.close();
        }
    }

    private void leaveRest(RunEnding ending) {
        for (OptionalInt rest = queue.takeRest(); rest.isPresent(); rest = queue.takeRest()) {
            int line = rest.getAsInt();
            String why = task.notTried(line, ending);
            settle(line, RunLineOutcome.unsent(JournalOutcome.NOT_TRIED, clocks.now(), why));
        }
    }

    /** Reports until the workers have ended; whether the thread was interrupted meanwhile. */
    private boolean report(WorkerGroup workers, Consumer<RunProgress> listener) {
        boolean interrupted = false;
        while (true) {
            try {
                if (workers.hasEnded(REPORT_INTERVAL)) {
                    return interrupted;
                }
                listener.accept(progress());
            } catch (InterruptedException stopped) {
                interrupted = true;
                control.stop();
            }
        }
    }

    private void work() {
        try {
            for (OptionalInt line = take(); line.isPresent(); line = take()) {
                doOne(line.getAsInt());
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
            queue.end(RunEnding.FAULT);
        }
    }

    private OptionalInt take() throws InterruptedException {
        if (site.signedInUser().isEmpty()) {
            queue.end(RunEnding.SIGNED_OUT);
        }
        return queue.take();
    }

    private void doOne(int line) {
        Optional<PerformedAct> act = performed(line);
        if (act.isEmpty()) {
            return;
        }
        ActResult<?, ?> result = act.get().result();
        if (isRefused(result, "read-only") && !control.isStopped()) {
            recorder.putBack(line);
            queue.putBack(line);
            return;
        }
        if (failure(result).filter(CallFailure.Unauthorized.class::isInstance).isPresent()) {
            queue.end(RunEnding.SIGNED_OUT);
        }
        if (isTrouble(result)) {
            queue.failed();
        } else if (result.sends() > 0) {
            queue.answered(result.lastCall());
        }
        settle(line, RunLineOutcome.of(act.get()));
    }

    /** Does an act; a fault of the program ends the run, and may have come after the act. */
    private Optional<PerformedAct> performed(int line) {
        try {
            recorder.begun(line);
            return Optional.of(task.perform(line, control));
        } catch (RuntimeException fault) {
            fail(fault);
            String why = FailureMessages.of(WorkFailure.of(fault), "").text();
            settle(line, RunLineOutcome.unsent(JournalOutcome.UNKNOWN, clocks.now(), why));
            return Optional.empty();
        }
    }

    private void settle(int line, RunLineOutcome outcome) {
        try {
            recorder.settled(line, outcome);
        } catch (RuntimeException fault) {
            fail(fault);
        }
        queue.settle(outcome.outcome());
    }

    private void fail(RuntimeException fault) {
        events.report("a run", fault);
        queue.end(RunEnding.FAULT);
    }

    private static boolean isRefused(ActResult<?, ?> result, String why) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>
                && failure(result).filter(new CallFailure.NotSent(why)::equals).isPresent();
    }

    /** Whether the system failed, was busy, or did not answer. */
    private static boolean isTrouble(ActResult<?, ?> result) {
        return result.sends() > 1
                || result.status() >= 500
                || failure(result).filter(RunExecution::isTrouble).isPresent();
    }

    private static boolean isTrouble(CallFailure failure) {
        return switch (failure) {
            case CallFailure.Refused(ProblemDetails problem) ->
                    problem.status() >= 500 || problem.status() == 423 || problem.status() == 429;
            case CallFailure.Unknown _, CallFailure.Unreachable _ -> true;
            case CallFailure.Unauthorized _,
                    CallFailure.NotSent _,
                    CallFailure.Untrusted _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _,
                    CallFailure.Cancelled _ ->
                    false;
        };
    }

    private static Optional<CallFailure> failure(ActResult<?, ?> result) {
        return result.outcome()
                .failure()
                .flatMap(why ->
                        why instanceof WorkFailure.Call call
                                ? Optional.of(call.what())
                                : Optional.empty());
    }
}
