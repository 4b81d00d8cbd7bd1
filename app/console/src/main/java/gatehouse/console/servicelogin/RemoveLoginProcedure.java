package gatehouse.console.servicelogin;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.console.acts.ActConfirmation;
import gatehouse.console.acts.ActLook;
import gatehouse.console.acts.ActOutcome;
import gatehouse.console.acts.ActProcedure;
import gatehouse.console.acts.ActReadiness;
import gatehouse.console.acts.ActSending;
import gatehouse.console.acts.SendReading;
import gatehouse.console.connections.superoffice.AgentCallRetrier;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.servicelogin.ServiceLogin.LoginLife;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Ends a service login with one {@code RemoveSession}, and looks afterwards whether its key is
 * still valid, where that key is known from this run (contract: SuperOffice 4.2).
 */
record RemoveLoginProcedure(
        SuperOfficeConnection superOffice,
        AgentCallRetrier calls,
        ServiceLoginChecker checker,
        CreatedServiceLogins made,
        InstantSource clock)
        implements ActProcedure<Integer, Exchange> {
    @Override
    public ActReadiness<Integer> prepare(Integer loginId) throws IOException, InterruptedException {
        calls.locate(false);
        return new ActReadiness.Ready<>(loginId);
    }

    @Override
    public SendReading<Exchange> send(Integer loginId, ActSending sending) {
        try {
            return new SendReading.Done<>(
                    superOffice.customerService(agent -> agent.removeSession(loginId, sending)));
        } catch (CallException failed) {
            return ServiceLoginReading.of(failed);
        }
    }

    @Override
    public ActLook look(Integer loginId, SendReading<Exchange> sent) throws InterruptedException {
        Optional<ServiceSessionKey> key =
                made.withId(loginId).flatMap(login -> Optional.ofNullable(login.session().key()));
        if (key.isEmpty()) {
            return new ActLook.NotPossible();
        }
        return checker.check(key.get())
                .alive()
                .<ActLook>map(alive -> alive ? new ActLook.AsBefore() : new ActLook.AsWanted())
                .orElseGet(ActLook.NotPossible::new);
    }

    @Override
    public void settle(Integer loginId, ActOutcome<Integer, Exchange> outcome) {
        made.withId(loginId)
                .ifPresent(login ->
                        life(outcome)
                                .ifPresent(life ->
                                        made.note(
                                                login,
                                                life,
                                                clock.instant(),
                                                call(outcome, life, login))));
    }

    /** That it is alive after all was told by the look, which noted its own call. */
    private static OptionalLong call(
            ActOutcome<Integer, Exchange> outcome, LoginLife life, ServiceLogin looked) {
        if (outcome instanceof ActOutcome.Done<Integer, Exchange>(var answer, _)) {
            return answer.map(Exchange::number).map(OptionalLong::of).orElse(OptionalLong.empty());
        }
        return life == LoginLife.STILL_ALIVE ? looked.call() : OptionalLong.empty();
    }

    private static Optional<LoginLife> life(ActOutcome<Integer, Exchange> outcome) {
        return switch (outcome) {
            case ActOutcome.Done<Integer, Exchange> _, ActOutcome.AlreadySo<Integer, Exchange> _ ->
                    Optional.of(LoginLife.REMOVED);
            case ActOutcome.Unknown<Integer, Exchange>(var why, ActConfirmation confirmation) ->
                    Optional.of(
                            why.isEmpty() && confirmation instanceof ActConfirmation.Contradicted
                                    ? LoginLife.STILL_ALIVE
                                    : LoginLife.REMOVAL_UNKNOWN);
            case ActOutcome.Changed<Integer, Exchange> _,
                    ActOutcome.Refused<Integer, Exchange> _,
                    ActOutcome.NotTried<Integer, Exchange> _ ->
                    Optional.empty();
        };
    }

    @Override
    public String detail(ActOutcome<Integer, Exchange> outcome) {
        return outcome.failure().map(ServiceLoginReading::word).orElseGet(outcome::detailWord);
    }
}
