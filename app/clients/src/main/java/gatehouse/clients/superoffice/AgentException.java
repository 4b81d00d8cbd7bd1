package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.Exchange;

import org.jspecify.annotations.Nullable;

/** A call without a result: what became of it, why, and what the server said. */
public final class AgentException extends CallException {
    private final transient Trouble trouble;

    AgentException(CallFailure failure, @Nullable Exchange exchange, Trouble trouble) {
        super(failure, exchange);
        this.trouble = trouble;
    }

    /** A call that was refused before anything was sent; the sentence quotes no secret. */
    static AgentException notSent(String why) {
        return new AgentException(new CallFailure.NotSent(why), null, Trouble.NOT_SENT);
    }

    /** Why there is no result. */
    public Trouble trouble() {
        return trouble;
    }

    /** What the server said of it. */
    public ErrorAnswer error() {
        return Errors.in(exchange());
    }
}
