package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.DeleteAnswer;
import gatehouse.clients.portos.Session;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.Guard;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.Reason;
import gatehouse.console.journal.Signature;
import gatehouse.console.sessions.Revocation.End;
import gatehouse.console.work.Failure;
import gatehouse.console.work.Pause;
import gatehouse.console.work.Repeats;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Ends one session: looks, compares, writes the journal, sends one {@code DELETE}, looks again
 * (contract: Portos 10, rule 7).
 */
public final class Revoking {
    /** A {@code DELETE} answered 202 ends a moment later. */
    private static final List<Duration> LOOKS_LATER =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    /** What stands under an id just before it is revoked. */
    public sealed interface Check {
        /** Still the session that the person saw. */
        record Same(Session now) implements Check {}

        /** Another user, device or start. */
        record Changed(Session now) implements Check {}

        /** The server has no such session any more. */
        record Gone() implements Check {}
    }

    private final Signature signature;
    private final PortosConnection portos;
    private final Sessions sessions;
    private final Journal journal;
    private final Guard guard;
    private final Repeats repeats;
    private final Pause pause;
    private final InstantSource clock;

    /**
     * @param signature who acts where, for the journal
     */
    public Revoking(
            Signature signature,
            PortosConnection portos,
            Sessions sessions,
            Journal journal,
            Guard guard,
            Repeats repeats,
            Pause pause,
            InstantSource clock) {
        this.signature = signature;
        this.portos = portos;
        this.sessions = sessions;
        this.journal = journal;
        this.guard = guard;
        this.repeats = repeats;
        this.pause = pause;
        this.clock = clock;
    }

    /** Reads the session again and compares it with what the person saw; sends nothing else. */
    public Check check(Session seen) throws IOException, InterruptedException {
        Optional<Session> found = sessions.find(seen.sessionId());
        if (found.isEmpty()) {
            return new Check.Gone();
        }
        Session now = found.get();
        return isSame(seen, now) ? new Check.Same(now) : new Check.Changed(now);
    }

    /**
     * Revokes {@code seen}. Sends at most one {@code DELETE} that may have been acted upon; never
     * throws for what a system answers.
     *
     * @param person who is behind the session, for the journal
     */
    public Revocation revoke(Session seen, String person, Reason reason)
            throws InterruptedException {
        Instant begun = clock.instant();
        try {
            if (!guard.isArmed()) {
                return ended(seen, begun, 0, notTried(new CallFailure.NotSent("read-only")));
            }
            return switch (check(seen)) {
                case Check.Gone _ -> ended(seen, begun, 404, new End.AlreadyGone());
                case Check.Changed(Session now) -> ended(seen, begun, 200, new End.Changed(now));
                case Check.Same _ when !guard.isArmed() ->
                        ended(seen, begun, 0, notTried(new CallFailure.NotSent("read-only")));
                case Check.Same _ -> journaled(seen, person, reason);
            };
        } catch (IOException failed) {
            return ended(seen, begun, 0, new End.NotTried(Failure.of(failed)));
        }
    }

    private Revocation journaled(Session seen, String person, Reason reason)
            throws IOException, InterruptedException {
        long entry =
                journal.begin(
                                signature.act(
                                        clock.instant(),
                                        "sessions.revoke",
                                        seen.sessionId(),
                                        person,
                                        seen.deviceName(),
                                        reason))
                        .id();
        try {
            return noted(entry, send(seen));
        } catch (InterruptedException stopped) {
            noted(entry, ended(seen, clock.instant(), 0, new End.NotSeen(Failure.of(stopped))));
            throw stopped;
        }
    }

    private Revocation noted(long entry, Revocation done) {
        boolean noted =
                journal.completeIfPossible(
                        entry,
                        done.outcome(),
                        done.status(),
                        done.took().toMillis(),
                        done.end().getClass().getSimpleName());
        return noted ? done : done.notNoted();
    }

    private Revocation send(Session seen) throws InterruptedException {
        Instant sent = clock.instant();
        try {
            DeleteAnswer answer =
                    repeats.write(() -> portos.as(client -> client.delete(seen.sessionId())));
            return ended(seen, sent, answer.status(), lookAgain(seen, true, answer.status()));
        } catch (CallException failed) {
            return ended(seen, sent, status(failed), afterFailure(seen, failed));
        }
    }

    private End afterFailure(Session seen, CallException failed) throws InterruptedException {
        return switch (failed.failure()) {
            case CallFailure.NotSent _, CallFailure.Unreachable _, CallFailure.Untrusted _ ->
                    new End.NotTried(Failure.of(failed));
            case CallFailure.Cancelled(boolean wasSent) when !wasSent ->
                    new End.NotTried(Failure.of(failed));
            case CallFailure.Unauthorized _ -> new End.Refused(Failure.of(failed));
            case CallFailure.Refused(var problem) when problem.status() == 404 ->
                    new End.AlreadyGone();
            case CallFailure.Refused(var problem)
                    when problem.status() >= 400 && problem.status() < 500 ->
                    new End.Refused(Failure.of(failed));
            case CallFailure.Refused _,
                    CallFailure.Cancelled _,
                    CallFailure.Unknown _,
                    CallFailure.Malformed _,
                    CallFailure.TooLarge _ ->
                    lookAgain(seen, false, 0);
        };
    }

    private End lookAgain(Session seen, boolean answered, int status) throws InterruptedException {
        try {
            End end = look(seen, answered);
            for (Duration later : status == 202 ? LOOKS_LATER : List.<Duration>of()) {
                if (end instanceof End.Gone) {
                    break;
                }
                pause.of(later);
                end = look(seen, answered);
            }
            return end;
        } catch (IOException failed) {
            return new End.NotSeen(Failure.of(failed));
        }
    }

    private End look(Session seen, boolean answered) throws IOException, InterruptedException {
        Optional<Session> found = sessions.find(seen.sessionId());
        return found.isEmpty() ? new End.Gone(answered) : new End.StillThere(answered);
    }

    private static boolean isSame(Session seen, Session now) {
        return seen.userName().equals(now.userName())
                && seen.deviceName().equals(now.deviceName())
                && Objects.equals(seen.startedAt(), now.startedAt());
    }

    private static int status(CallException failed) {
        return switch (failed.failure()) {
            case CallFailure.Refused(var problem) -> problem.status();
            case CallFailure.Unauthorized(var problem) -> problem.status();
            case CallFailure.Malformed malformed -> malformed.status();
            default -> 0;
        };
    }

    private static End notTried(CallFailure why) {
        return new End.NotTried(new Failure.Call(why));
    }

    private Revocation ended(Session seen, Instant sent, int status, End end) {
        return new Revocation(
                seen, end, status, sent, Duration.between(sent, clock.instant()), true);
    }
}
