package gatehouse.clients.portos;

import gatehouse.clients.http.PathSegment;
import gatehouse.clients.http.UnsendableRequestException;

/** Says which session ids may be sent at all. */
public final class SessionIdRule {
    private SessionIdRule() {}

    /**
     * Hands the id back as it is: ids are opaque and compared exactly (contract: Portos 10, rule
     * 6).
     *
     * @throws IllegalArgumentException when it is empty, {@code .} or {@code ..}, or holds a
     *     control character or half a character; the sentence does not quote it
     */
    public static String check(String sessionId) {
        try {
            PathSegment.encode(sessionId);
        } catch (IllegalArgumentException e) {
            throw new UnsendableRequestException(
                    PortosNotSentReasons.SESSION_ID_UNUSABLE,
                    "This is no session id. " + e.getMessage());
        }
        return sessionId;
    }
}
