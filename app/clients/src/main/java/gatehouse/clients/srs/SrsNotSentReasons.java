package gatehouse.clients.srs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.NotSentReasons;

import java.util.List;

/**
 * The keys of SRS's own reasons in {@link CallFailure.NotSent}, beside those of {@link
 * NotSentReasons}.
 */
public final class SrsNotSentReasons {
    /** The address or the origin in the settings cannot be used. */
    public static final String SETTINGS_UNUSABLE = "srs-settings-unusable";

    /** A password is only sent where an SRS has told its version (contract: SRS 8 and 12). */
    public static final String VERSION_FIRST = "srs-version-first";

    /** It is not known that there is such a session, so it is not polled. */
    public static final String SESSION_UNCERTAIN = "srs-session-uncertain";

    /** The session has been logged out, so it is not polled. */
    public static final String SESSION_LOGGED_OUT = "srs-session-logged-out";

    /** There is no answered logout of a session with a cookie that could be looked after. */
    public static final String NOTHING_TO_CONFIRM = "srs-nothing-to-confirm";

    /** The session was opened at another address. */
    public static final String SESSION_ELSEWHERE = "srs-session-elsewhere";

    /** Neither cookie nor password names the session any more. */
    public static final String SESSION_FORGOTTEN = "srs-session-forgotten";

    /** The agent has no user name. */
    public static final String USER_MISSING = "srs-user-missing";

    /** The user name of the agent has a colon, which ends it on the wire. */
    public static final String USER_COLON = "srs-user-colon";

    /** A device lacks its DN or its switch. */
    public static final String DEVICE_INCOMPLETE = "srs-device-incomplete";

    /** All of them. */
    public static final List<String> ALL =
            List.of(
                    SETTINGS_UNUSABLE,
                    VERSION_FIRST,
                    SESSION_UNCERTAIN,
                    SESSION_LOGGED_OUT,
                    NOTHING_TO_CONFIRM,
                    SESSION_ELSEWHERE,
                    SESSION_FORGOTTEN,
                    USER_MISSING,
                    USER_COLON,
                    DEVICE_INCOMPLETE);

    private SrsNotSentReasons() {}
}
