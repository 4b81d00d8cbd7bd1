package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallException;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;

/**
 * Keeps a service login alive with one {@code ReportSessionActive}, never repeated, and never a
 * check (contract: SuperOffice 4.2). The answer 0 says that there is no such session.
 */
record ReportLoginProcedure(
        SuperOfficeConnection superOffice, AgentCallRetrier calls, ServiceSessionKey key)
        implements ActProcedure<String, Integer> {
    @Override
    public ActReadiness<String> prepare(String named) throws IOException, InterruptedException {
        calls.locate(false);
        return new ActReadiness.Ready<>(named);
    }

    @Override
    public SendReading<Integer> send(String named, ActSending sending) {
        try {
            int loginId =
                    superOffice
                            .customerService(agent -> agent.reportSessionActive(key, sending))
                            .value();
            return loginId == 0
                    ? new SendReading.AlreadySo<>(WorkFailure.notSent("no-such-login"))
                    : new SendReading.Done<>(loginId);
        } catch (CallException failed) {
            return ServiceLoginReading.of(failed);
        }
    }

    @Override
    public String detail(ActOutcome<String, Integer> outcome) {
        return outcome.failure().map(ServiceLoginReading::word).orElseGet(outcome::detailWord);
    }
}
