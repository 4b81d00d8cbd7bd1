package gatehouse.clients.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What was measured of a call: its size, and where its time went. A part that did not take place is
 * empty, such as looking up a name on a connection that is open already. Where no answer came, the
 * last part lasts until the call was given up.
 *
 * @param requestBytes of the request's body
 * @param responseCut whether the exchange has only the start of the answer's body
 * @param name to look up the server's name
 * @param connect to open a TCP connection, without TLS
 * @param secure to agree on TLS
 * @param sending to write the request
 * @param waiting for the head of the answer
 * @param reading the body of the answer
 */
public record CallMeasurement(
        long requestBytes,
        boolean responseCut,
        Optional<Duration> name,
        Optional<Duration> connect,
        Optional<Duration> secure,
        Optional<Duration> sending,
        Optional<Duration> waiting,
        Optional<Duration> reading) {
    /** Nothing was measured. */
    public static final CallMeasurement NONE =
            new CallMeasurement(
                    0,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
}
