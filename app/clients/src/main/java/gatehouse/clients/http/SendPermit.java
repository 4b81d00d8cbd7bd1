package gatehouse.clients.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides whether a request may be written now. The {@link Gateway} asks for each request right
 * before its first byte is written: after the call has waited for its place, the name has been
 * looked up, and the connection and TLS are up. A call that is made again is asked for again.
 *
 * <p>A permit is asked on a thread of the gateway while the caller waits. It must answer at once
 * and must not throw.
 */
@FunctionalInterface
public interface SendPermit {
    /**
     * Tells why the request may not be written. The call then ends with {@link CallFailure.NotSent}
     * and that reason, and it is certain that the server has seen nothing of the request.
     *
     * @return the key of the reason; empty if the request may be written
     */
    Optional<String> refusal();

    /**
     * Gets the evidence of each request that this permit was for, on the calling thread, before the
     * call returns; also where the request was not written.
     */
    default void observed(Exchange exchange) {}

    /** The journal entry of the act that the request is a part of; empty where it is of none. */
    default OptionalLong actEntry() {
        return OptionalLong.empty();
    }

    /** A permit for a request that nobody wants to hold back. */
    static SendPermit always() {
        return Optional::empty;
    }
}
