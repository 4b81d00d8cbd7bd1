package gatehouse.sandbox.srs;

import java.util.UUID;

/** The CSRF token of one session: the one that is right now, and whether it was ever sent. */
final class CsrfToken {
    private volatile String value = UUID.randomUUID().toString();
    private volatile boolean sent;
    private volatile boolean told;

    String value() {
        return value;
    }

    boolean wasSent() {
        return sent;
    }

    /** Whether it was ever on the wire: it may be sent by a way that nobody can see. */
    boolean wasTold() {
        return told;
    }

    void tell() {
        told = true;
    }

    /** Tells the value to be sent; renewed, only the new one is right from now on. */
    synchronized String send(boolean renewed) {
        if (renewed && sent) {
            value = UUID.randomUUID().toString();
        }
        sent = true;
        return value;
    }
}
