package gatehouse.sandbox.srs.sessions;

import java.util.UUID;

/** The CSRF token of one session: the one that is right now, and whether it was ever sent. */
public final class PlayedSrsCsrfToken {
    private volatile String value = UUID.randomUUID().toString();
    private volatile boolean sent;
    private volatile boolean told;

    public String value() {
        return value;
    }

    public boolean wasSent() {
        return sent;
    }

    /** Whether it was ever on the wire: it may be sent by a way that nobody can see. */
    public boolean wasTold() {
        return told;
    }

    public void tell() {
        told = true;
    }

    /** Tells the value to be sent; renewed, only the new one is right from now on. */
    public synchronized String send(boolean renewed) {
        if (renewed && sent) {
            value = UUID.randomUUID().toString();
        }
        sent = true;
        return value;
    }
}
