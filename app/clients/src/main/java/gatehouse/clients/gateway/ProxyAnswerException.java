package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;

import java.io.IOException;

/** Says that a proxy has answered in place of the server, which has seen nothing of the call. */
final class ProxyAnswerException extends IOException {
    private final UnreachableReason reason;

    ProxyAnswerException(UnreachableReason reason, int status) {
        super("The proxy answered " + status + ".");
        this.reason = reason;
    }

    UnreachableReason reason() {
        return reason;
    }
}
