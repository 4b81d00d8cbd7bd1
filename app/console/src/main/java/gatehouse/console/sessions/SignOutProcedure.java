package gatehouse.console.sessions;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActLook;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.work.WorkFailure;

/**
 * Ends the session of whoever leaves, by its own id: one {@code DELETE}, and one {@code GET} that
 * looks whether its token is dead (contract: Portos 10, rule 9). The token is wiped afterwards.
 */
final class SignOutProcedure implements ActProcedure<Session, SessionEndAnswer> {
    private final PortosConnection.EndingSignIn who;

    SignOutProcedure(PortosConnection.EndingSignIn who) {
        this.who = who;
    }

    @Override
    public SendReading<SessionEndAnswer> send(Session own, ActSending sending) {
        try {
            return new SendReading.Done<>(who.client().delete(own.sessionId(), sending));
        } catch (CallException failed) {
            return failed.failure() instanceof CallFailure.Unauthorized
                    ? new SendReading.AlreadySo<>(WorkFailure.of(failed))
                    : RevokeProcedure.read(failed);
        }
    }

    /** A token that is refused died with its session; a 404 alone may come from something else. */
    @Override
    public ActLook look(Session own, SendReading<SessionEndAnswer> sent) {
        try {
            who.client().session(own.sessionId());
            return new ActLook.AsBefore();
        } catch (CallException failed) {
            return failed.failure() instanceof CallFailure.Unauthorized
                            || SessionLookup.isStatedMissing(failed)
                    ? new ActLook.AsWanted()
                    : new ActLook.Failed(WorkFailure.of(failed));
        }
    }

    @Override
    public void close() {
        who.close();
    }
}
