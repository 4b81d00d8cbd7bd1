package gatehouse.clients.superoffice;

import gatehouse.clients.gateway.Gateway;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.Answered;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallOutcome;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.Request;
import gatehouse.clients.json.JsonReader;

import java.util.function.Supplier;

/** Sends each request once, at a pace that the vendor bears, and tells why there is no result. */
record Wire(Gateway gateway, JsonReader json, Pace pace, CallScope scope) {
    Wire in(CallScope other) {
        return new Wire(gateway, json, pace, other);
    }

    /** Sends a request that is answered by a result. */
    <T> CallOutcome<T> ask(Supplier<Request> request, AnswerReader<T> reader) {
        Request built;
        try {
            built = request.get().in(scope);
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
    <T> Answered<T> askOrThrow(Supplier<Request> request, OneAnswer.Shape<T> shape)
            throws AgentException {
        var reader = new OneAnswer<>(json, shape);
        return switch (ask(request, reader)) {
            case Answered<T> answered -> answered;
            case NotAnswered<T> not -> throw new AgentException(not, reader.trouble());
        };
    }

    /** Sends a request that is answered by status 204 and nothing else. */
    Exchange tell(Supplier<Request> request) throws AgentException {
        return switch (ask(() -> request.get().expecting(204), _ -> true)) {
            case Answered<Boolean> answered -> answered.exchange();
            case NotAnswered<Boolean> not -> throw new AgentException(not, Trouble.UNREADABLE);
        };
    }

    private <T> NotAnswered<T> untried(CallFailure failure) {
        return new NotAnswered<>(failure, null, scope);
    }
}
