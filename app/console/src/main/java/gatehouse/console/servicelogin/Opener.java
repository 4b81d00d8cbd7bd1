package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.CreateSessionResult;
import gatehouse.clients.superoffice.CsSessionKey;
import gatehouse.clients.superoffice.Operation;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.journal.Reason;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Sends one {@code CreateSession}, journaled, and tells what came of it. */
record Opener(
        SuperOfficeConnection superOffice,
        LoginJournal journal,
        MadeLogins made,
        InstantSource clock) {

    Opening open(String remoteIp, List<String> members, Reason reason) throws IOException {
        long entry = journal.beginOpening(remoteIp, reason);
        Opening done = sent(remoteIp, members);
        boolean noted = journal.complete(entry, done.outcome(), done.seen(), detail(done.end()));
        return noted ? done : done.notNoted();
    }

    private Opening sent(String remoteIp, List<String> members) {
        try {
            return superOffice.customerService(
                    agent -> told(agent.createSession(remoteIp, members), remoteIp));
        } catch (CallException failed) {
            Obstacle why = Obstacle.of(failed);
            Seen seen = seen(failed.exchange());
            return new Opening(failure(why, seen), seen, true);
        }
    }

    /** What is thrown is heeded by the connection: a 401, a tenant that moved. */
    private Opening told(CreateSessionResult result, String remoteIp) throws AgentException {
        return switch (result) {
            case CreateSessionResult.Created(CsSessionKey session, Exchange exchange) ->
                    opened(session, remoteIp, true, exchange);
            case CreateSessionResult.CreatedIncomplete(CsSessionKey session, Exchange exchange) ->
                    opened(session, remoteIp, false, exchange);
            case CreateSessionResult.NotCreated(AgentException why) -> throw why;
            case CreateSessionResult.OutcomeUnknown(AgentException why) -> throw why;
        };
    }

    private Opening opened(
            CsSessionKey session, String remoteIp, boolean whole, Exchange exchange) {
        ServiceLogin login = made.add(session, remoteIp, clock.instant());
        return new Opening(new Opening.End.Opened(login, whole), seen(exchange), true);
    }

    private static Opening.End failure(Obstacle why, Seen seen) {
        if (!why.trouble().nothingDone()) {
            return new Opening.End.Unknown(why);
        }
        return seen.status() > 0 ? new Opening.End.Refused(why) : new Opening.End.NotTried(why);
    }

    private static Seen seen(@Nullable Exchange exchange) {
        return Seen.of(exchange, Operation.CREATE_SESSION, 1, 0);
    }

    private static String detail(Opening.End end) {
        return switch (end) {
            case Opening.End.Opened(ServiceLogin login, _) -> {
                Integer id = login.session().loginId();
                yield id == null ? "Opened" : LoginJournal.named(id);
            }
            case Opening.End.Refused(Obstacle why) -> why.trouble().name();
            case Opening.End.NotTried(Obstacle why) -> why.trouble().name();
            case Opening.End.Unknown(Obstacle why) -> why.trouble().name();
        };
    }
}
