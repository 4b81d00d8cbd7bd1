package gatehouse.clients.srs;

import gatehouse.clients.http.Exchange;

import org.jspecify.annotations.Nullable;

/**
 * A finding with what it rests on.
 *
 * @param exchange the call, without secrets; null where it was given up before it was tried
 */
public record SrsStepResult(
        SrsFinding finding, @Nullable Exchange exchange, FindingDetails details) {
    private static final int SHOWN = 512;

    /** The step of the ladder, 0 to 9, also where it was stopped. */
    public int step() {
        return details instanceof FindingDetails.Stopped(int stopped) ? stopped : finding.step();
    }

    /** The first 512 characters of the answer's body, secrets hidden (contract: SRS 8). */
    public String bodyStart() {
        String body = exchange == null ? "" : exchange.responseBody();
        int end = Math.min(SHOWN, body.length());
        boolean split =
                end > 0 && end < body.length() && Character.isHighSurrogate(body.charAt(end - 1));
        return body.substring(0, split ? end - 1 : end);
    }
}
