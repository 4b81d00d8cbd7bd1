package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallException;
import gatehouse.clients.superoffice.AgentException;
import gatehouse.clients.superoffice.CreateSessionResult;
import gatehouse.clients.superoffice.RemoteIp;
import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.work.WorkFailure;

import java.io.IOException;
import java.time.InstantSource;

/**
 * Opens a service login with exactly one {@code CreateSession} (contract: SuperOffice 4.1 and 13.1,
 * rule 1). Online, the state API is asked before where the tenant is. No call tells afterwards
 * whether a login was opened.
 */
record CreateLoginProcedure(
        SuperOfficeConnection superOffice,
        AgentCallRetrier calls,
        CreatedServiceLogins made,
        LoginDoubt doubt,
        InstantSource clock)
        implements ActProcedure<LoginOpening, OpenedLogin> {
    @Override
    public ActReadiness<LoginOpening> prepare(LoginOpening opening)
            throws IOException, InterruptedException {
        RemoteIp typed = RemoteIp.of(opening.remoteIp());
        if (!typed.sendable()) {
            return new ActReadiness.Unfit<>(WorkFailure.notSent("remote-ip"));
        }
        if (doubt.exists()) {
            return new ActReadiness.Unfit<>(WorkFailure.notSent("in-doubt"));
        }
        calls.locate(true);
        return new ActReadiness.Ready<>(new LoginOpening(typed.text(), opening.members()));
    }

    @Override
    public SendReading<OpenedLogin> send(LoginOpening opening, ActSending sending) {
        try {
            return new SendReading.Done<>(
                    superOffice.customerService(agent ->
                            opened(
                                    agent.createSession(
                                            opening.remoteIp(), opening.members(), sending))));
        } catch (CallException failed) {
            return ServiceLoginReading.of(failed);
        }
    }

    /** What is thrown is heeded by the connection: a 401, a tenant that moved. */
    private static OpenedLogin opened(CreateSessionResult result) throws AgentException {
        return switch (result) {
            case CreateSessionResult.Created(CsSessionKey session, var exchange) ->
                    new OpenedLogin(session, true, exchange);
            case CreateSessionResult.CreatedIncomplete(CsSessionKey session, var exchange) ->
                    new OpenedLogin(session, false, exchange);
            case CreateSessionResult.NotCreated(AgentException why) -> throw why;
            case CreateSessionResult.OutcomeUnknown(AgentException why) -> throw why;
        };
    }

    @Override
    public void settle(LoginOpening opening, ActOutcome<LoginOpening, OpenedLogin> outcome) {
        if (outcome instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var login, _)) {
            login.ifPresent(one ->
                    made.add(
                            one.session(),
                            opening.remoteIp(),
                            clock.instant(),
                            one.exchange().number()));
        }
        doubt.note(outcome instanceof ActOutcome.Unknown<LoginOpening, OpenedLogin>);
    }

    @Override
    public String detail(ActOutcome<LoginOpening, OpenedLogin> outcome) {
        return outcome instanceof ActOutcome.Done<LoginOpening, OpenedLogin>(var login, _)
                ? login.map(one -> one.session().loginId())
                        .map(ServiceLoginService::named)
                        .orElse("Opened")
                : outcome.failure().map(ServiceLoginReading::word).orElseGet(outcome::detailWord);
    }
}
