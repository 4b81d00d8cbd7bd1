package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallResult;
import gatehouse.clients.superoffice.AgentOperation;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.AgentCallRetrier.AgentCallReport;
import gatehouse.console.connections.superoffice.CallSummary;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.connections.superoffice.SuperOfficeFailure;
import gatehouse.console.servicelogin.ServiceLogin.LoginLife;

import java.time.InstantSource;
import java.util.OptionalLong;

/** Asks by {@code SessionIsValid} whether a key is valid, and notes it where it was made here. */
record ServiceLoginChecker(
        SuperOfficeConnection superOffice,
        AgentCallRetrier calls,
        CreatedServiceLogins made,
        InstantSource clock) {

    ServiceLoginCheck check(ServiceSessionKey key) throws InterruptedException {
        AgentCallReport<CallResult<Boolean>> report =
                calls.read(() -> superOffice.customerService(agent -> agent.sessionIsValid(key)));
        return switch (report) {
            case AgentCallReport.Answered<CallResult<Boolean>>(
                            var answer,
                            int attempts,
                            int lost) -> {
                note(key, answer.value(), answer.exchange().number());
                yield ServiceLoginCheck.told(
                        answer.value(),
                        CallSummary.of(
                                answer.exchange(),
                                AgentOperation.SESSION_IS_VALID,
                                attempts,
                                lost));
            }
            case AgentCallReport.Failed<CallResult<Boolean>>(var why, int attempts, int lost) ->
                    ServiceLoginCheck.failed(
                            SuperOfficeFailure.of(why),
                            CallSummary.of(
                                    why.exchange(),
                                    AgentOperation.SESSION_IS_VALID,
                                    attempts,
                                    lost));
        };
    }

    private void note(ServiceSessionKey key, boolean valid, long call) {
        made.all().stream()
                .filter(login -> key.equals(login.session().key()))
                .forEach(login ->
                        made.note(
                                login,
                                valid ? LoginLife.ALIVE : LoginLife.ENDED,
                                clock.instant(),
                                OptionalLong.of(call)));
    }
}
