package gatehouse.console.acts.runs;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.acts.ActEvents;
import gatehouse.console.acts.ActHold;
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
 * or answers late, and none while the run is paused or the environment is read-only. An act whose
 * calls are over counts no more, although it is still recorded how it ended. Each act gets exactly
 * one outcome, also when the run is stopped or its sign-in is lost. An instance runs once.
 */
public final class RunExecution {
    /** The shortest time between two reports of the progress. */
    static final Duration REPORT_INTERVAL = Duration.ofMillis(100);

    /** For each act that makes calls, another one may be recorded. */
    private static final int WORKERS = 2;

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
     * @param parallel how many acts may make calls at once, at most
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
        try (WorkerGroup workers = WorkerGroup.start(WORKERS * parallel, this::work)) {
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
        var calls = new ActCalls();
        Optional<PerformedAct> act = isBegun(line) ? performed(line, calls) : Optional.empty();
        if (act.isEmpty()) {
            calls.end();
            return;
        }
        ActResult<?, ?> result = act.get().result();
        if (ResultMeaning.isReadOnly(result) && !control.isStopped()) {
            calls.end();
            putBack(line);
            return;
        }
        calls.answered(result);
        settle(line, RunLineOutcome.of(act.get()));
    }

    /**
     * The calls of one act. Once it makes no more, the next act may make some, while it is recorded
     * how this one ended.
     */
    private final class ActCalls {
        private boolean ended;
        private boolean heeded;

        void answered(ActResult<?, ?> result) {
            heed(result);
            end();
        }

        void end() {
            if (!ended) {
                ended = true;
                queue.called();
            }
        }

        /** Draws from a result what it means for the acts that follow. */
        void heed(ActResult<?, ?> result) {
            if (heeded) {
                return;
            }
            heeded = true;
            if (ResultMeaning.isSignedOut(result)) {
                queue.end(RunEnding.SIGNED_OUT);
            }
            ResultMeaning.unrecorded(result).ifPresent(RunExecution.this::endUnrecorded);
            if (ResultMeaning.isTrouble(result)) {
                queue.failed();
            } else if (result.sends() > 0) {
                queue.answered(result.lastCall());
            }
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
    private Optional<PerformedAct> performed(int line, ActCalls calls) {
        try {
            return Optional.of(task.perform(line, control, calls::answered));
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
}
