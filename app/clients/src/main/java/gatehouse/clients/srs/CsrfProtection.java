package gatehouse.clients.srs;

/** Whether a logout needs a CSRF token (contract: SRS 5). */
public enum CsrfProtection {
    /** No: the login did not ask for protection. */
    NOT_ASKED_FOR,
    /** Yes: asked for, and a token was received. */
    CSRF_TOKEN_RECEIVED,
    /** Unclear: asked for, and no answer brought a token. */
    CSRF_NO_TOKEN
}
