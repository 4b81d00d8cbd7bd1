package gatehouse.sandbox.http;

/** Ends a call without an answer: the connection breaks. */
public final class ConnectionDropped extends RuntimeException {
    private ConnectionDropped(String when) {
        super(when, null, false, false);
    }

    /** Nothing was done. */
    public static ConnectionDropped before() {
        return new ConnectionDropped("dropped before acting");
    }

    /** All was done, and nobody is told. */
    public static ConnectionDropped insteadOf(Answer answer) {
        return new ConnectionDropped("dropped instead of answering " + answer.status());
    }
}
