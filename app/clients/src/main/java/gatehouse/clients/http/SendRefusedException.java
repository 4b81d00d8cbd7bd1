package gatehouse.clients.http;

import java.io.IOException;

/** Ends a call whose {@link SendPermit} has refused it. */
final class SendRefusedException extends IOException {
    private final String reason;

    SendRefusedException(String reason) {
        super("The request was not permitted: " + reason);
        this.reason = reason;
    }

    /** The key of the reason that the permit gave. */
    String reason() {
        return reason;
    }
}
