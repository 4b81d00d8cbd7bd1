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
import gatehouse.console.words.UserMessage;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;
import gatehouse.console.work.WorkerGroup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Does many acts over one connection, a few at the same time: fewer when the system fails, is busy
 * or answers late, and none while the run is paused or the environment is read-only. Each act gets
 * exactly one outcome, also when the run is stopped or its sign-in is lost. An instance runs once.
 */
public final class RunExecution {
    /** The shortest time between two reports of the progress. */
    static final Duration REPORT_INTERVAL = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(RunExecution.class);

    private final RunTask task;
    private final RunRecorder recorder;
    private final ActSite site;
    private final ActEvents events;
    private final ClockPair clocks;
    private final int parallel;
    private final RunControl control;
    private final RunQueue queue;
    private final AtomicReference<String> trouble = new AtomicReference<>("");
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

    /** Why it could not be recorded, in a sentence; empty where it was. */
    public String trouble() {
        return trouble.get();
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
            leaveRest(queue.ending());
            flush();
            RunEnding ending = queue.ending();
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

    /** A run is only whole where all its outcomes are on disk. */
    private void flush() {
        try {
            recorder.flush();
        } catch (RuntimeException failed) {
            endAfter(failed);
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
        Optional<PerformedAct> act = isBegun(line) ? performed(line) : Optional.empty();
        if (act.isEmpty()) {
            return;
        }
        ActResult<?, ?> result = act.get().result();
        if (isRefused(result, "read-only") && !control.isStopped()) {
            putBack(line);
            return;
        }
        heed(result);
        settle(line, RunLineOutcome.of(act.get()));
    }

    /** Draws from a result what it means for the acts that follow. */
    private void heed(ActResult<?, ?> result) {
        if (failure(result).filter(CallFailure.Unauthorized.class::isInstance).isPresent()) {
            queue.end(RunEnding.SIGNED_OUT);
        }
        unrecorded(result).ifPresent(this::endUnrecorded);
        if (isTrouble(result)) {
            queue.failed();
        } else if (result.sends() > 0) {
            queue.answered(result.lastCall());
        }
    }

    /** Whether it is recorded that an act is about to be done; where it is not, nothing is sent. */
    private boolean isBegun(int line) {
        try {
            recorder.begun(line);
            return true;
        } catch (RuntimeException failed) {
            settle(
                    line,
                    RunLineOutcome.unsent(
                            JournalOutcome.NOT_TRIED, clocks.now(), endAfter(failed).what()));
            return false;
        }
    }

    /** Does an act; a fault of the program ends the run, and may have come after the act. */
    private Optional<PerformedAct> performed(int line) {
        try {
            return Optional.of(task.perform(line, control));
        } catch (RuntimeException fault) {
            String why = endAfter(fault).text();
            settle(line, RunLineOutcome.unsent(JournalOutcome.UNKNOWN, clocks.now(), why));
            return Optional.empty();
        }
    }

    private void putBack(int line) {
        try {
            recorder.putBack(line);
        } catch (RuntimeException failed) {
            endAfter(failed);
        }
        queue.putBack(line);
    }

    private void settle(int line, RunLineOutcome outcome) {
        try {
            recorder.settled(line, outcome);
        } catch (RuntimeException failed) {
            endAfter(failed);
        }
        queue.settle(outcome.outcome());
    }

    /** Begins nothing more; the sentence for what happened. */
    private UserMessage endAfter(RuntimeException failed) {
        WorkFailure why;
        if (failed instanceof UncheckedIOException unrecorded) {
            log.warn("A run cannot be recorded", unrecorded);
            why = WorkFailure.of(Objects.requireNonNull(unrecorded.getCause()));
            endUnrecorded(why);
        } else {
            events.report("a run", failed);
            why = WorkFailure.of(failed);
            queue.end(RunEnding.FAULT);
        }
        return FailureMessages.of(why, "");
    }

    private void endUnrecorded(WorkFailure why) {
        trouble.compareAndSet("", FailureMessages.of(why, "").what());
        queue.end(RunEnding.UNRECORDED);
    }

    /** Why an act could not be recorded in the journal, and so was not done. */
    private static Optional<WorkFailure> unrecorded(ActResult<?, ?> result) {
        return result.outcome() instanceof ActOutcome.NotTried<?, ?>(WorkFailure why)
                        && (why instanceof WorkFailure.Storage
                                || why instanceof WorkFailure.BrokenJournal)
                ? Optional.of(why)
                : Optional.empty();
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
