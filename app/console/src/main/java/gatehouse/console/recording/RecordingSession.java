package gatehouse.console.recording;

import gatehouse.clients.http.CallException;
import gatehouse.clients.srs.SrsCredentials;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsLoginResult;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.ActReason;

import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

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
    private final RecordingActs acts;
    private final WriteGuard guard;
    private final LongSupplier nanos;
    private final RecordingSessionSteps steps;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param nanos a clock that never goes back, as {@link System#nanoTime}
     */
    public RecordingSession(
            SrsConnection srs,
            RecordingActs acts,
            RecordingSessionNotes notes,
            WriteGuard guard,
            InstantSource clock,
            LongSupplier nanos) {
        this.srs = srs;
        this.acts = acts;
        this.guard = guard;
        this.nanos = nanos;
        this.steps = new RecordingSessionSteps(srs, acts.environment(), notes, clock, nanos);
    }

    /** Where the session stands; never waits. */
    public RecordingSessionReport report() {
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
     * the journal, sends one login, and after {@link SrsFinding#LOGIN_ACCEPTED} one ping at once.
     * What SRS answered is in {@link #report}.
     */
    public ActResult<String, SrsLoginResult> signIn(RecordingLoginRequest wish) {
        turn.lock();
        try {
            ActResult<String, SrsLoginResult> result =
                    acts.login(wish, new RecordingLoginProcedure(steps, wish, this::endFirst));
            pingAfter(result);
            return result;
        } finally {
            turn.unlock();
        }
    }

    private void pingAfter(ActResult<String, SrsLoginResult> login) {
        try {
            if (login.outcome() instanceof ActOutcome.Done<String, SrsLoginResult>) {
                steps.ping();
            }
        } catch (CallException unsent) {
            log.warn("The first ping after a login was not sent", unsent);
        }
    }

    /**
     * Sends one ping if it is due; stops for good at the first 401, and when none got through for
     * 60 s.
     *
     * @throws CallException only where nothing was sent
     */
    public RecordingSessionReport poll() throws CallException {
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
     * whether it is gone. After {@link SrsFinding#LOGIN_UNKNOWN} this is "Log out anyway". What SRS
     * answered is in {@link #report}.
     *
     * @return the result; empty where no session is open
     */
    public Optional<ActResult<String, SrsStepResult>> finish(ActReason reason) {
        turn.lock();
        try {
            return steps.held()
                    .map(open ->
                            logOut(
                                    open,
                                    reason,
                                    ActCause.PERSON,
                                    srs.limits()::logout,
                                    srs.limits()::asking));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Logs out a session that an earlier Gatehouse left open: asks {@code /version}, and sends one
     * logout with user and password. It names the agent and not that session, so it may end the
     * session of the agent's own desktop. The note is thrown away where SRS says that the session
     * is over. What SRS answered is in {@link #report}.
     *
     * @param credentials this session's own from now on, and wiped when this returns
     * @throws CallException where the settings cannot be used; nothing was sent then
     */
    public ActResult<String, SrsStepResult> finishLeft(
            OrphanedSession left, SrsCredentials credentials, ActReason reason)
            throws CallException {
        turn.lock();
        try {
            ActiveRecordingSession open = steps.adopt(left, credentials, reason);
            return acts.logout(
                    open.user(),
                    reason,
                    ActCause.PERSON,
                    new RecordingLogoutProcedure(
                            steps, open, srs.limits()::logout, srs.limits()::asking, true));
        } finally {
            credentials.wipe();
            turn.unlock();
        }
    }

    /** Stops every call under way but a logout; a login that was sent is uncertain then. */
    public void cancel() {
        steps.hurry();
    }

    /** Leaves a session alone of which nobody knows whether it is open; sends nothing. */
    public RecordingSessionReport leave() {
        turn.lock();
        try {
            if (report().state() instanceof RecordingSessionState.Uncertain) {
                steps.leave();
            }
            return report();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes the environment read-only for further acts and ends the console's own session without
     * asking, within 5 s: because the program closes, the environment is left, or it is read-only
     * again. A call under way is cancelled. Where SRS says yes, what is left of the 5 s goes to one
     * ping that looks whether it is so. A session that is uncertain is left alone, and told at the
     * next start.
     *
     * @param why for the journal
     */
    public RecordingSessionReport end(String why) {
        guard.retire();
        steps.hurry();
        long begun = nanos.getAsLong();
        long allowed = srs.limits().closing().toNanos();
        boolean mine = false;
        try {
            mine = turn.tryLock(allowed, TimeUnit.NANOSECONDS);
            if (mine) {
                polled().ifPresent(open -> {
                    ActReason first = open.reason();
                    logOut(
                            open,
                            new ActReason(first.run(), why, first.ticket()),
                            ActCause.PROGRAM,
                            () -> left(begun, allowed),
                            () -> left(begun, allowed));
                });
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
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

    private ActResult<String, SrsStepResult> logOut(
            ActiveRecordingSession open,
            ActReason reason,
            ActCause cause,
            Supplier<Duration> logoutLimit,
            Supplier<Duration> lookLimit) {
        return acts.logout(
                open.user(),
                reason,
                cause,
                new RecordingLogoutProcedure(steps, open, logoutLimit, lookLimit, false));
    }

    /** Ends an earlier session of this console, which the sign-in of another agent replaces. */
    private void endFirst() {
        polled().ifPresent(first ->
                logOut(
                        first,
                        first.reason(),
                        ActCause.PROGRAM,
                        srs.limits()::logout,
                        srs.limits()::asking));
        leave();
    }

    private Optional<ActiveRecordingSession> polled() {
        return report().state() instanceof RecordingSessionState.Open
                ? steps.held()
                : Optional.empty();
    }
}
