package gatehouse.clients.http;

import java.time.Instant;
import java.util.List;

/** Signs a request once it is known how it goes on the wire; asked anew for each call. */
@FunctionalInterface
public interface RequestSigner {
    /**
     * Tells the headers to add.
     *
     * @param host as in the {@code Host} header, with the port unless it is the scheme's own
     * @param path as sent, percent-encoding included
     * @param query as sent, without the question mark; empty where there is none
     * @param headers those of the request so far
     * @param body as sent, empty where there is none
     * @param now the time to sign for
     * @throws IllegalStateException when it can no longer sign; the call is then not sent
     */
    List<HeaderLine> sign(
            String method,
            String host,
            String path,
            String query,
            List<HeaderLine> headers,
            byte[] body,
            Instant now);
}
