package gatehouse.clients.portos;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.NotSentReasons;

import java.util.List;

/**
 * The keys of Portos' own reasons in {@link CallFailure.NotSent}, beside those of {@link
 * NotSentReasons}.
 */
public final class PortosNotSentReasons {
    /** The session id is empty, consists of dots, or holds what cannot be sent. */
    public static final String SESSION_ID_UNUSABLE = "session-id-unusable";

    /** All of them. */
    public static final List<String> ALL = List.of(SESSION_ID_UNUSABLE);

    private PortosNotSentReasons() {}
}
