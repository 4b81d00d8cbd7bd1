package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.ProblemDetails;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActLook;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.work.RetryDelay;
import gatehouse.console.work.RetryPolicy;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Ends one session: reads it again and compares it with what the person saw, sends one {@code
 * DELETE}, and reads it once more (contract: Portos 10, rule 7).
 */
final class RevokeProcedure implements ActProcedure<Session, SessionEndAnswer> {
    /** The further looks after 202: such a session ends a moment later. */
    private static final List<Duration> LATER_LOOKS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final PortosConnection portos;
    private final SessionLookup lookup;
    private final RetryDelay pause;

    RevokeProcedure(PortosConnection portos, SessionLookup lookup, RetryDelay pause) {
        this.portos = portos;
        this.lookup = lookup;
        this.pause = pause;
    }

    @Override
    public ActReadiness<Session> prepare(Session seen) throws IOException, InterruptedException {
        return switch (lookup.find(seen.sessionId())) {
            case SessionLookup.LookupResult.Alive(Session now) ->
                    PortosActs.isSame(seen, now)
                            ? new ActReadiness.Ready<>(now)
                            : new ActReadiness.Changed<>(now);
            case SessionLookup.LookupResult.Gone _ -> new ActReadiness.AlreadySo<>();
            case SessionLookup.LookupResult.Doubtful _ ->
                    new ActReadiness.Unfit<>(WorkFailure.notSent("doubtful-reading"));
        };
    }

    @Override
    public SendReading<SessionEndAnswer> send(Session seen, ActSending sending) {
        try {
            return new SendReading.Done<>(
                    portos.as(client -> client.delete(seen.sessionId(), sending)));
        } catch (CallException failed) {
            return read(failed);
        }
    }

    /** 404, 410 and 405 may come from something on the way; codes 4 and 6 refuse in any status. */
    static SendReading<SessionEndAnswer> read(CallException failed) {
        if (!(failed.failure() instanceof CallFailure.Refused(ProblemDetails problem))) {
            return SendReading.of(failed);
        }
        WorkFailure why = WorkFailure.of(failed);
        if (RetryPolicy.hasFinalCode(problem)) {
            return new SendReading.Refused<>(why);
        }
        return switch (problem.status()) {
            case 404, 410 -> new SendReading.AlreadySo<>(why);
            case 405 -> new SendReading.Disputed<>(why);
            default -> SendReading.of(failed);
        };
    }

    @Override
    public ActLook look(Session seen, SendReading<SessionEndAnswer> sent)
            throws IOException, InterruptedException {
        ActLook look = look(seen);
        boolean endsLater =
                sent instanceof SendReading.Done<SessionEndAnswer>(SessionEndAnswer answer)
                        && answer.status() == 202;
        for (Duration later : endsLater ? LATER_LOOKS : List.<Duration>of()) {
            if (look instanceof ActLook.AsWanted) {
                break;
            }
            pause.of(later);
            look = look(seen);
        }
        return look;
    }

    private ActLook look(Session seen) throws IOException, InterruptedException {
        return switch (lookup.find(seen.sessionId())) {
            case SessionLookup.LookupResult.Alive _ -> new ActLook.AsBefore();
            case SessionLookup.LookupResult.Gone _ -> new ActLook.AsWanted();
            case SessionLookup.LookupResult.Doubtful(CallException why) ->
                    new ActLook.Failed(WorkFailure.of(why));
        };
    }
}
