package gatehouse.console.servicelogin;

import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.connections.superoffice.AgentCalls;
import gatehouse.console.connections.superoffice.AgentCalls.Told;
import gatehouse.console.connections.superoffice.Obstacle;
import gatehouse.console.connections.superoffice.Seen;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.servicelogin.ServiceLogin.Life;

import java.time.InstantSource;
import java.util.Optional;

/** Sends a {@code RemoveSession}, and looks afterwards where the key is known. */
record Remover(
        SuperOfficeConnection superOffice,
        AgentCalls calls,
        Checker checker,
        MadeLogins made,
        InstantSource clock) {

    Removal remove(int loginId) throws InterruptedException {
        Told<Exchange> told =
                calls.remove(
                        () -> superOffice.customerService(agent -> agent.removeSession(loginId)));
        Removal done =
                switch (told) {
                    case Told.Answered<Exchange>(Exchange exchange, int attempts, int lost) ->
                            new Removal(
                                    loginId,
                                    answered(loginId),
                                    seen(exchange, attempts, lost),
                                    true);
                    case Told.Failed<Exchange>(var why, int attempts, int lost) ->
                            new Removal(
                                    loginId,
                                    failed(loginId, Obstacle.of(why), attempts, lost),
                                    Seen.of(
                                            why.exchange(),
                                            Operation.REMOVE_SESSION,
                                            attempts,
                                            lost),
                                    true);
                };
        note(done);
        return done;
    }

    private Removal.End answered(int loginId) throws InterruptedException {
        Optional<Boolean> alive = alive(loginId);
        return alive.orElse(false)
                ? new Removal.End.StillAlive()
                : new Removal.End.Removed(alive.isPresent());
    }

    /** Where an earlier answer was lost, a refusal may mean that it is gone already. */
    private Removal.End failed(int loginId, Obstacle why, int attempts, int lost)
            throws InterruptedException {
        if (why.trouble().nothingDone() && lost == 0) {
            return attempts == 0 || isUnsent(why)
                    ? new Removal.End.NotTried(why)
                    : new Removal.End.Refused(why);
        }
        return alive(loginId).filter(yes -> !yes).isPresent()
                ? new Removal.End.Removed(true)
                : new Removal.End.Unknown(why);
    }

    private static boolean isUnsent(Obstacle why) {
        return switch (why.trouble()) {
            case NOT_SENT, CANCELLED_UNSENT, NOT_REACHED, UNTRUSTED -> true;
            default -> false;
        };
    }

    private Optional<Boolean> alive(int loginId) throws InterruptedException {
        Optional<SessionKey> key = made.withId(loginId).map(login -> login.session().key());
        return key.isEmpty() ? Optional.empty() : checker.check(key.get()).alive();
    }

    private void note(Removal done) {
        made.withId(done.loginId())
                .ifPresent(login ->
                        life(done.end())
                                .ifPresent(life -> made.note(login, life, clock.instant())));
    }

    private static Optional<Life> life(Removal.End end) {
        return switch (end) {
            case Removal.End.Removed _ -> Optional.of(Life.REMOVED);
            case Removal.End.StillAlive _ -> Optional.of(Life.STILL_ALIVE);
            case Removal.End.Unknown _ -> Optional.of(Life.REMOVAL_UNKNOWN);
            case Removal.End.Refused _, Removal.End.NotTried _ -> Optional.empty();
        };
    }

    private static Seen seen(Exchange exchange, int attempts, int lost) {
        return Seen.of(exchange, Operation.REMOVE_SESSION, attempts, lost);
    }
}
