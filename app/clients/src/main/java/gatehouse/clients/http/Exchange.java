package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One call on the wire: the evidence on which every sentence on the screen rests. Secrets are
 * hidden before it is made, and session ids are cut to their first 6 characters.
 *
 * @param number the id of the exchange: counts the calls of the program from 1
 * @param scope on whose behalf the call was made
 * @param sentAt when the call began, by the console's own clock
 * @param requestHeaders as they went out; where no connection came about, as they were meant to
 * @param requestBody empty where there was none
 * @param status 0 where no answer came
 * @param responseHeaders as they came in, before anything was unpacked
 * @param responseBody unpacked: at most its first 256 KiB, of a page of a list that came as
 *     expected its first 4 KiB
 * @param responseBytes of the body after unpacking, as far as it was read
 * @param took from the start of the call to its last byte or its end
 * @param measured its sizes, and where the time went
 * @param serverDate the answer's {@code Date} header: server time, to the second
 * @param failure null where the call was answered as documented
 */
public record Exchange(
        long number,
        CallScope scope,
        Instant sentAt,
        String method,
        String url,
        List<HeaderLine> requestHeaders,
        String requestBody,
        int status,
        List<HeaderLine> responseHeaders,
        String responseBody,
        long responseBytes,
        Duration took,
        CallMeasurement measured,
        @Nullable Instant serverDate,
        @Nullable CallFailure failure) {
    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /**
     * The call as a cURL command for a POSIX shell, to be repeated by hand. Secrets stand as {@code
     * <hidden>} and ids end in {@code …}: both must be filled in first.
     */
    public String curl() {
        return CurlCommand.of(this);
    }

    /**
     * The same with the credential of a sign-in, signed for now; nothing is sent.
     *
     * @param signer of whoever is signed in
     * @return empty where something else of the call is hidden or cut, as then it cannot be
     *     repeated
     * @throws IllegalStateException when the signer can no longer sign
     */
    public Optional<String> fullCurl(RequestSigner signer, Instant now) {
        return CurlCommand.full(this, signer, now);
    }
}
