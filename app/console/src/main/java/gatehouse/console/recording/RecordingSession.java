package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.srs.Finding;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.Guard;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;

import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The one session that this console opens at an SRS: login, polls, logout (contract: SRS 6, 7 and
 * 11). A login is sent once for each {@link #signIn} and never by itself. Nothing here has a thread
 * of its own: whoever opened a session calls {@link #poll} whenever {@link #untilPoll} has passed,
 * and {@link #end} when it leaves.
 *
 * <p>All methods that send block; they may be called from any thread and wait for each other.
 */
public final class RecordingSession {
    private static final Logger log = LoggerFactory.getLogger(RecordingSession.class);

    private final SrsConnection srs;
    private final Guard guard;
    private final LongSupplier nanos;
    private final SessionSteps steps;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param signature who acts where, for the journal
     * @param nanos a clock that never stands back, as {@link System#nanoTime}
     */
    public RecordingSession(
            SrsConnection srs,
            Signature signature,
            Journal journal,
            SessionNotes notes,
            Guard guard,
            InstantSource clock,
            LongSupplier nanos) {
        this.srs = srs;
        this.guard = guard;
        this.nanos = nanos;
        var acts = new SessionActs(srs, signature, journal, clock);
        this.steps = new SessionSteps(srs, signature.environment(), acts, notes, clock, nanos);
    }

    /** Where the session stands; never waits. */
    public SessionReport report() {
        return steps.report();
    }

    /** Calls {@code changed} after each change, on the thread that made it. */
    public Subscription listen(Runnable changed) {
        return steps.listen(changed);
    }

    /** How long until the next ping is due; empty where nothing is polled. */
    public Optional<Duration> untilPoll() {
        return polled().map(own -> own.heart().untilDue());
    }

    /**
     * How long SRS keeps the session without a ping, an estimate; empty where nothing is polled, or
     * where the clocks of this computer do not tell until the next ping is answered.
     */
    public Optional<Duration> left() {
        return polled().flatMap(own -> own.heart().left());
    }

    /**
     * Signs an agent in. Logs out an earlier session first, asks {@code /version} once more, writes
     * the journal, sends one login, and after {@link Finding#LOGIN_ACCEPTED} one ping at once.
     *
     * @throws CallException {@link CallFailure.NotSent} when the environment is read-only, no
     *     reason is given or the settings cannot be used; cancelled before the login was sent
     * @throws IOException when the journal or the note cannot be written; nothing was sent then
     */
    public SessionReport signIn(SignInWish wish) throws IOException {
        turn.lock();
        try {
            requireLeave(wish.reason());
            endFirst();
            if (steps.isStillThere(wish.credentials().user())) {
                requireLeave(wish.reason());
                steps.logIn(wish);
                steps.ping();
            }
            return report();
        } finally {
            if (steps.held().isEmpty()) {
                wish.credentials().wipe();
            }
            turn.unlock();
        }
    }

    /**
     * Sends one ping if it is due; stops for good at the first 401, and when none got through for
     * 60 s.
     *
     * @throws CallException only where nothing was sent
     */
    public SessionReport poll() throws CallException {
        turn.lock();
        try {
            if (untilPoll().filter(Duration::isZero).isPresent()) {
                steps.ping();
            }
            return report();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Logs the session out, on purpose: one logout and, where it has a cookie, one ping that looks
     * whether it is gone. After {@link Finding#LOGIN_UNKNOWN} this is "Log out anyway".
     *
     * @throws CallException {@link CallFailure.NotSent} when the environment is read-only, no
     *     reason is given or no session is open
     * @throws IOException when the journal cannot be written; nothing was sent then
     */
    public SessionReport finish(Reason reason) throws IOException {
        turn.lock();
        try {
            requireLeave(reason);
            OwnSession open = steps.held().orElseThrow(() -> notSent("no-session"));
            steps.logOut(open, reason, srs.limits().logout());
            steps.confirm(open, srs.limits().asking());
            return report();
        } finally {
            turn.unlock();
        }
    }

    /** Cancels a login or a ping that is under way; a cancelled login is uncertain. */
    public void cancel() {
        steps.hurry();
    }

    /** Leaves a session alone of which nobody knows whether it is open; sends nothing. */
    public SessionReport leave() {
        turn.lock();
        try {
            if (report().state() instanceof SessionState.Uncertain) {
                steps.leave();
            }
            return report();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes the environment read-only and ends the console's own session without asking, within 5
     * s: because the program closes, the environment is left, or it is read-only again. A call
     * under way is cancelled. Where SRS says yes, what is left of the 5 s goes to one ping that
     * looks whether it is so. A session that is uncertain is left alone, and told at the next
     * start.
     *
     * @param why for the journal
     */
    public SessionReport end(String why) {
        guard.lock();
        steps.hurry();
        long begun = nanos.getAsLong();
        long allowed = srs.limits().closing().toNanos();
        boolean mine = false;
        try {
            mine = turn.tryLock(allowed, TimeUnit.NANOSECONDS);
            Optional<OwnSession> open = mine ? polled() : Optional.empty();
            if (open.isPresent()) {
                Reason first = open.get().reason();
                var reason = new Reason(first.run(), why, first.ticket());
                steps.logOut(open.get(), reason, left(begun, allowed));
                steps.confirm(open.get(), left(begun, allowed));
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            log.error("The session opened here could not be logged out", failed);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
        return report();
    }

    private Duration left(long begun, long allowed) {
        return Duration.ofNanos(Math.max(allowed - (nanos.getAsLong() - begun), 1));
    }

    private void requireLeave(Reason reason) throws CallException {
        if (!guard.isArmed()) {
            throw notSent("read-only");
        }
        if (reason.text().isBlank()) {
            throw notSent("no-reason");
        }
    }

    private void endFirst() throws IOException {
        Optional<OwnSession> first = polled();
        if (first.isPresent()) {
            steps.logOut(first.get(), first.get().reason(), srs.limits().logout());
        }
        leave();
    }

    private Optional<OwnSession> polled() {
        return report().state() instanceof SessionState.Open ? steps.held() : Optional.empty();
    }

    private static CallException notSent(String why) {
        return new CallException(new CallFailure.NotSent(why), null);
    }
}
