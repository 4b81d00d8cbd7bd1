package gatehouse.clients.srs;

/**
 * What one call, or the settings alone, tell of an SRS (contract: SRS 8). Each rests on what was
 * seen on the wire and on nothing else.
 */
public enum SrsFinding {
    /** Address or origin are missing or cannot be used. */
    NOT_CONFIGURED(0),
    /** The host is not the computer that Gatehouse runs on. */
    NOT_LOOPBACK(0),
    /** Refused, silent, or closed without an answer; {@link FindingDetails.Lost} tells which. */
    UNREACHABLE(1),
    /** Answered over plain http with something that is not HTTP. */
    NOT_HTTP(1),
    /** Nobody vouches for the certificate. */
    TLS_UNTRUSTED(2),
    /** The certificate does not cover the host. */
    TLS_WRONG_NAME(2),
    /** The certificate is over its dates, or before them. */
    TLS_EXPIRED(2),
    /** Connected, but TLS is not spoken there. */
    TLS_NOT_SPOKEN(2),
    /** An SRS told its version. */
    VERSION_KNOWN(3),
    /** Something answers, but not as an SRS does. */
    NOT_SRS(3),
    /** A browser would let the web desktop call. */
    ORIGIN_ACCEPTED(4),
    /** The origin is allowed, but a browser needs more; {@link FindingDetails.Cors} tells what. */
    CORS_INCOMPLETE(4),
    /** A browser would not let the web desktop call. */
    ORIGIN_NOT_ACCEPTED(4),
    /** The preflight was answered with no 2xx, or not at all. */
    PREFLIGHT_REFUSED(4),
    /**
     * Cancelled before an answer came, so that nothing was learned; {@link SrsStepResult#step} is
     * the step that was stopped. A login that was sent is {@link #LOGIN_UNKNOWN} instead.
     */
    STOPPED(-1),
    /** SRS took the login; whether the password is right is not told by it. */
    LOGIN_ACCEPTED(5),
    /** User or password were not accepted. */
    LOGIN_REJECTED(5),
    /** The password must be changed first. */
    PASSWORD_CHANGE_NEEDED(5),
    /** Answered 403, for one of several reasons that SRS does not tell apart. */
    LOGIN_FORBIDDEN(5),
    /** The configuration was not taken. */
    CONFIG_REFUSED(5),
    /** Any other answer to a login. */
    LOGIN_ERROR(5),
    /** Sent and not answered: a session may or may not be open. */
    LOGIN_UNKNOWN(5),
    /** The session is alive. */
    LOGGED_IN(6),
    /** Answered 401 before any ping was answered 200: no session was kept. */
    NOT_LOGGED_IN(6),
    /** Answered 401 after a ping was answered 200. */
    SESSION_EXPIRED(7),
    /** The ping failed or brought another status. */
    PING_FAILED(7),
    /** SRS took the logout. */
    LOGGED_OUT(8),
    /** Token or cookie are missing or stale. */
    LOGOUT_FORBIDDEN(8),
    /** There was no session left. */
    ALREADY_GONE(8),
    /** Not answered, or with another status. */
    LOGOUT_UNKNOWN(8),
    /** After the logout the old cookie names no session. */
    LOGOUT_CONFIRMED(9),
    /** After the logout the old cookie still names one. */
    LOGOUT_NOT_CONFIRMED(9);

    private final int step;

    SrsFinding(int step) {
        this.step = step;
    }

    /**
     * The step of the ladder, 0 to 9; up to 4 nothing is changed by it and no password sent. It is
     * -1 for {@link #STOPPED}, which can come of any step.
     */
    public int step() {
        return step;
    }
}
