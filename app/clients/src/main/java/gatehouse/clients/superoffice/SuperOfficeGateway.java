package gatehouse.clients.superoffice;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallOutcome;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.json.JsonReader;

import java.util.function.Supplier;

/** Sends each request once, at a pace that the vendor bears, and tells why there is no result. */
record SuperOfficeGateway(Gateway gateway, JsonReader json, CallRateLimiter pace, CallScope scope) {
    SuperOfficeGateway in(CallScope other) {
        return new SuperOfficeGateway(gateway, json, pace, other);
    }

    /** Sends a request that is answered by a result. */
    <T> CallOutcome<T> ask(Supplier<CallRequest> request, AnswerReader<T> reader) {
        CallRequest built;
        try {
            CallRequest own = request.get();
            built = own.in(scope).purpose(own.terms().scope().purpose());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return untried(new CallFailure.NotSent(NotSentReasons.of(e)));
        }
        try {
            pace.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return untried(new CallFailure.Cancelled(false));
        }
        return gateway.execute(built, reader);
    }

    /** The same for a caller that has no use for a failure. */
    <T> CallResult<T> askOrThrow(
            Supplier<CallRequest> request, SuperOfficeAnswerReader.ResultShape<T> shape)
            throws AgentException {
        var reader = new SuperOfficeAnswerReader<>(json, shape);
        return switch (ask(request, reader)) {
            case CallResult<T> answered -> answered;
            case NotAnswered<T> not -> throw new AgentException(not, reader.trouble());
        };
    }

    /** Sends a request that is answered by status 204 and nothing else. */
    Exchange tell(Supplier<CallRequest> request) throws AgentException {
        return switch (ask(() -> request.get().expecting(204), _ -> true)) {
            case CallResult<Boolean> answered -> answered.exchange();
            case NotAnswered<Boolean> not ->
                    throw new AgentException(not, SuperOfficeTrouble.UNREADABLE);
        };
    }

    private <T> NotAnswered<T> untried(CallFailure failure) {
        return new NotAnswered<>(failure, null, scope);
    }
}
