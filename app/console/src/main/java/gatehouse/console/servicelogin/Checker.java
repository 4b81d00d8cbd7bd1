package gatehouse.console.servicelogin;

import gatehouse.clients.http.Answered;
import gatehouse.clients.superoffice.Operation;
import gatehouse.clients.superoffice.SessionKey;
import gatehouse.console.connections.superoffice.AgentCalls;
import gatehouse.console.connections.superoffice.AgentCalls.Told;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.servicelogin.ServiceLogin.Life;

import java.time.InstantSource;

/** Asks by {@code SessionIsValid} whether a key is valid, and notes it where it was made here. */
record Checker(
        SuperOfficeConnection superOffice, AgentCalls calls, MadeLogins made, InstantSource clock) {

    LifeCheck check(SessionKey key) throws InterruptedException {
        Told<Answered<Boolean>> told =
                calls.read(() -> superOffice.customerService(agent -> agent.sessionIsValid(key)));
        return switch (told) {
            case Told.Answered<Answered<Boolean>>(var answer, int attempts, int lost) -> {
                note(key, answer.value());
                yield LifeCheck.told(
                        answer.value(),
                        CallSummary.of(
                                answer.exchange(), Operation.SESSION_IS_VALID, attempts, lost));
            }
            case Told.Failed<Answered<Boolean>>(var why, int attempts, int lost) ->
                    LifeCheck.failed(
                            SuperOfficeFailure.of(why),
                            CallSummary.of(
                                    why.exchange(), Operation.SESSION_IS_VALID, attempts, lost));
        };
    }

    private void note(SessionKey key, boolean valid) {
        made.all().stream()
                .filter(login -> key.equals(login.session().key()))
                .forEach(login ->
                        made.note(login, valid ? Life.ALIVE : Life.ENDED, clock.instant()));
    }
}
