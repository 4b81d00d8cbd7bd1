package gatehouse.sandbox.http;

/** Ends a call without an answer: the connection breaks. */
public final class ConnectionDroppedException extends RuntimeException {
    private ConnectionDroppedException(String when) {
        super(when, null, false, false);
    }

    /** Nothing was done. */
    public static ConnectionDroppedException beforeActing() {
        return new ConnectionDroppedException("dropped before acting");
    }

    /** All was done, and the caller does not learn of it. */
    public static ConnectionDroppedException insteadOf(PlayedAnswer answer) {
        return new ConnectionDroppedException("dropped instead of answering " + answer.status());
    }
}
