package gatehouse.console.acts.runs;

import gatehouse.console.acts.WriteGuard;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.AdaptiveConcurrency;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The acts of a run that wait, and how many of them may be begun now. Safe for any thread.
 *
 * <p>Who waits for a pause or for the guard looks again after {@link #STEP}, as neither tells when
 * it ends.
 */
final class RunQueue {
    private static final Duration STEP = Duration.ofMillis(100);

    private final int total;
    private final RunControl control;
    private final WriteGuard guard;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AdaptiveConcurrency concurrency;
    private final Deque<Integer> putBack = new ArrayDeque<>();
    private final Map<JournalOutcome, Integer> counts = new EnumMap<>(JournalOutcome.class);
    private final RunSpeed speed = new RunSpeed();
    private int next;
    private int underWay;
    private int done;
    private @Nullable RunEnding early;

    RunQueue(int total, int parallel, RunControl control, WriteGuard guard) {
        this.total = total;
        this.control = control;
        this.guard = guard;
        this.concurrency = new AdaptiveConcurrency(parallel);
    }

    /** Waits for an act that may be begun now; empty when none will be begun any more. */
    OptionalInt take() throws InterruptedException {
        lock.lock();
        try {
            while (!isExhausted()) {
                if (hasWaiting() && underWay < concurrency.now() && mayBegin()) {
                    underWay++;
                    return OptionalInt.of(putBack.isEmpty() ? next++ : putBack.removeFirst());
                }
                changed.await(STEP.toNanos(), TimeUnit.NANOSECONDS);
            }
            return OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isExhausted() {
        return isEnding() || (!hasWaiting() && underWay == 0);
    }

    private boolean hasWaiting() {
        return next < total || !putBack.isEmpty();
    }

    private boolean mayBegin() {
        return !control.isPaused() && guard.isArmed();
    }

    private boolean isEnding() {
        return early != null || control.isStopped();
    }

    /** The next act that nobody will begin; empty where there is none. */
    OptionalInt takeRest() {
        lock.lock();
        try {
            if (!hasWaiting()) {
                return OptionalInt.empty();
            }
            underWay++;
            return OptionalInt.of(putBack.isEmpty() ? next++ : putBack.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Nothing was sent for an act; it waits again. */
    void putBack(int line) {
        changing(() -> {
            underWay--;
            putBack.addLast(line);
        });
    }

    /** An act has its outcome. */
    void settle(JournalOutcome outcome) {
        changing(() -> {
            underWay--;
            done++;
            counts.merge(outcome, 1, Integer::sum);
        });
    }

    /** An act was answered; more may be under way at once unless it took long. */
    void answered(Duration took) {
        changing(() -> concurrency.answered(took));
    }

    /** The system failed, is busy or did not answer; fewer acts may be under way at once. */
    void failed() {
        changing(concurrency::failed);
    }

    /** Begins nothing more; the first reason counts. */
    void end(RunEnding why) {
        changing(() -> early = early == null ? why : early);
    }

    private void changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How the run ends, or would end if it ended now. */
    RunEnding ending() {
        lock.lock();
        try {
            if (control.isStopped() && early != RunEnding.FAULT && early != RunEnding.UNRECORDED) {
                return RunEnding.STOPPED;
            }
            return early == null ? RunEnding.WHOLE : early;
        } finally {
            lock.unlock();
        }
    }

    /**
     * How far the run is.
     *
     * @param at the time since it began
     */
    RunProgress progress(Duration at) {
        lock.lock();
        try {
            speed.measure(at, done);
            RunPhase phase = phase();
            return new RunProgress(
                    phase,
                    total,
                    counts,
                    underWay,
                    concurrency.now(),
                    speed.perSecond(),
                    phase == RunPhase.RUNNING ? speed.timeFor(total - done) : Optional.empty());
        } finally {
            lock.unlock();
        }
    }

    private RunPhase phase() {
        if (done == total) {
            return RunPhase.ENDED;
        }
        if (isEnding()) {
            return RunPhase.ENDING;
        }
        if (control.isPaused()) {
            return RunPhase.PAUSED;
        }
        return guard.isArmed() ? RunPhase.RUNNING : RunPhase.READ_ONLY;
    }
}
