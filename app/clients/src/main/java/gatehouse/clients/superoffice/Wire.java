package gatehouse.clients.superoffice;

import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.Answered;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.Gateway;
import gatehouse.clients.http.Request;
import gatehouse.clients.json.Json;

import java.util.function.Supplier;

/** Sends each request once, at a pace that the vendor bears, and tells why there is no result. */
final class Wire {
    private final Gateway gateway;
    private final Json json;
    private final Pace pace;

    Wire(Gateway gateway, Json json, Pace pace) {
        this.gateway = gateway;
        this.json = json;
        this.pace = pace;
    }

    Json json() {
        return json;
    }

    /** Sends a request that is answered by a result. */
    <T> Answered<T> ask(Supplier<Request> request, OneAnswer.Shape<T> shape) throws AgentException {
        var answer = new OneAnswer<>(json, shape);
        return send(request, answer, answer::trouble);
    }

    /** Sends a request that is answered by status 204 and nothing else. */
    Exchange tell(Supplier<Request> request) throws AgentException {
        return send(() -> request.get().expecting(204), _ -> true, () -> Trouble.UNREADABLE)
                .exchange();
    }

    private <T> Answered<T> send(
            Supplier<Request> request, AnswerReader<T> reader, Supplier<Trouble> malformed)
            throws AgentException {
        Request built = built(request);
        try {
            pace.await();
            return gateway.call(built, reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentException(
                    new CallFailure.Cancelled(false), null, Trouble.CANCELLED_UNSENT);
        } catch (CallException e) {
            Trouble trouble = Trouble.of(e.failure(), malformed.get());
            throw new AgentException(e.failure(), e.exchange(), trouble);
        }
    }

    private static Request built(Supplier<Request> request) throws AgentException {
        try {
            return request.get();
        } catch (IllegalArgumentException e) {
            throw new AgentException(
                    new CallFailure.NotSent(String.valueOf(e.getMessage())),
                    null,
                    Trouble.NOT_SENT);
        }
    }
}
