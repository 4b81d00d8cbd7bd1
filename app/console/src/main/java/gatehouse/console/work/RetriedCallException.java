package gatehouse.console.work;

import gatehouse.clients.http.CallException;

import java.time.Duration;

/** A call failed after it had been tried several times. */
public final class RetriedCallException extends CallException {
    private static final long serialVersionUID = 1;

    private final int tries;
    private final Duration over;

    RetriedCallException(CallException last, int tries, Duration over) {
        super(last.failure(), last.exchange());
        this.tries = tries;
        this.over = over;
    }

    /** How often the call was sent. */
    public int tries() {
        return tries;
    }

    /** The time from the first try to the last answer. */
    public Duration over() {
        return over;
    }
}
