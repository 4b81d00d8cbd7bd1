package gatehouse.console.sessions;

import gatehouse.clients.http.ClockPair;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActCause;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActRequest;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.RetryRule;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunExecution;
import gatehouse.console.acts.runs.RunRecorder;
import gatehouse.console.acts.runs.RunTask;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.JournalOutcome;
import gatehouse.console.work.RetryDelay;

import javafx.util.Subscription;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The acts on sessions of one Portos: revoke one, and end one's own. All methods block. */
public final class PortosActs {
    /** Ends a session. */
    public static final ActKind REVOKE =
            ActKind.guarded("sessions.revoke", JournalOutcome.REVOKED, RetryRule.WHILE_BUSY);

    /** Ends the session of this program. */
    public static final ActKind SIGN_OUT =
            new ActKind(
                    "sessions.signOut",
                    JournalOutcome.DONE,
                    RetryRule.NEVER,
                    false,
                    false,
                    true,
                    JournalRule.IF_POSSIBLE);

    private final ActRunner runner;
    private final ActOrigin origin;
    private final ActSite site;
    private final PortosConnection portos;
    private final SessionLookup lookup;
    private final RetryDelay pause;

    /**
     * @param origin who acts, and over which connection
     * @param site the same connection, as the runner must know it
     */
    public PortosActs(
            ActRunner runner,
            ActOrigin origin,
            ActSite site,
            PortosConnection portos,
            SessionLookup lookup,
            RetryDelay pause) {
        this.runner = runner;
        this.origin = origin;
        this.site = site;
        this.portos = portos;
        this.lookup = lookup;
        this.pause = pause;
    }

    /** Reads the session again and compares it with what the person saw; changes nothing. */
    public ActReadiness<Session> checkRevoke(Session seen)
            throws IOException, InterruptedException {
        return revoking().prepare(seen);
    }

    /**
     * Revokes a session as the person saw it: at most one {@code DELETE} that may have been acted
     * upon.
     *
     * @param person the person behind the session, for the journal
     * @param stop keeps what is not sent yet from being sent
     */
    public ActResult<Session, SessionEndAnswer> revoke(
            Session seen, String person, ActReason reason, StopSignal stop) {
        var named = new ActTarget(seen.sessionId(), person, seen.deviceName());
        return runner.run(
                new ActRequest<>(REVOKE, origin, seen, named, reason, ActCause.PERSON),
                site,
                revoking(),
                stop);
    }

    /**
     * Ends the session of whoever leaves: one {@code DELETE} and one look. Its token is wiped
     * whatever comes of it.
     *
     * @param own the session, known with certainty to be that of {@code who}
     * @param reason why it is ended, for the journal
     */
    public ActResult<Session, SessionEndAnswer> signOut(
            PortosConnection.EndingSignIn who, Session own, ActReason reason) {
        var named = new ActTarget(own.sessionId(), own.userName(), own.deviceName());
        return runner.run(
                new ActRequest<>(SIGN_OUT, origin, own, named, reason, ActCause.PROGRAM),
                site,
                new SignOutProcedure(who));
    }

    /**
     * Hands over each session of this connection that an act has ended, or found to be gone, with
     * the moment when that was known; on the thread that did the act.
     */
    public Subscription whenEnded(BiConsumer<String, Instant> listener) {
        return runner.events()
                .listen(result -> {
                    if (result.request().kind().equals(REVOKE)
                            && result.request().origin().equals(origin)
                            && isGone(result.outcome())) {
                        listener.accept(
                                result.request().named().id(), result.begun().plus(result.took()));
                    }
                });
    }

    /**
     * Whether two readings under one id are of the same session, by what can be read of both
     * (contract: Portos 10, rules 7 and 13).
     */
    public static boolean isSame(Session seen, Session now) {
        return seen.userName().equals(now.userName())
                && seen.deviceName().equals(now.deviceName())
                && Objects.equals(seen.startedAt(), now.startedAt());
    }

    /**
     * A run of many acts over this connection, not begun.
     *
     * @param recorder gets each outcome
     * @param parallel how many acts may be under way at once, at most
     * @param control pauses and stops it
     */
    public RunExecution run(
            RunTask task,
            RunRecorder recorder,
            ClockPair clocks,
            int parallel,
            RunControl control) {
        return new RunExecution(task, recorder, site, runner.events(), clocks, parallel, control);
    }

    private static boolean isGone(ActOutcome<?, ?> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<?, ?>(_, ActConfirmation confirmation) ->
                    confirmation instanceof ActConfirmation.Seen;
            case ActOutcome.AlreadySo<?, ?> _ -> true;
            // By whom it was ended is not known, that it has ended is.
            case ActOutcome.Unknown<?, ?>(_, ActConfirmation confirmation) ->
                    confirmation instanceof ActConfirmation.Seen;
            case ActOutcome.Changed<?, ?> _,
                    ActOutcome.Refused<?, ?> _,
                    ActOutcome.NotTried<?, ?> _ ->
                    false;
        };
    }

    private RevokeProcedure revoking() {
        return new RevokeProcedure(portos, lookup, pause);
    }
}
