package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallFailure;

/** Why a call brought no result, in the words of the contract (SuperOffice 4.1, 6 and 10). */
public enum SuperOfficeTrouble {
    /** Refused by ourselves before anything was sent. */
    NOT_SENT,
    /** Given up before anything was sent. */
    CANCELLED_UNSENT,
    /** No connection, an unknown name or no TLS: nothing was sent. */
    NOT_REACHED,
    /** The server's certificate was not accepted: nothing was sent. */
    UNTRUSTED,
    /** 400. */
    BAD_REQUEST,
    /** 401: no credential, one that is no longer good, or a wrong XSRF value. */
    NOT_LOGGED_IN,
    /** 403. */
    NOT_ALLOWED,
    /** 404 or 405: an older server may lack the operation; it says nothing about a key. */
    NO_SUCH_ADDRESS,
    /** 415. */
    MEDIA_TYPE_REFUSED,
    /** 421: the tenant is not on this host; the state API tells the new address. */
    TENANT_MOVED,
    /** 429. */
    TOO_MANY_CALLS,
    /** 200 with {@code null} or an empty result: the server reports a failed call. */
    FAILED_CALL,
    /** 200 with an error object. */
    ERROR_OBJECT,
    /** 200 with what leaves open what a decision needs. */
    INCOMPLETE,
    /** 200 with something else than the documented type. */
    UNREADABLE,
    /** An answer beyond our own limits. */
    TOO_LARGE,
    /** Sent, and no answer in time. */
    TIMED_OUT,
    /** Sent, and the connection broke before the whole answer was there. */
    ANSWER_LOST,
    /** Given up by the operator after it was sent. */
    CANCELLED,
    /** 500 to 599. */
    SERVER_ERROR,
    /** Any other status, redirects included. */
    OTHER_STATUS;

    /**
     * Whether it is sure that the server did not do what it was asked for (contract: SuperOffice
     * 4.1). Where it is not, the outcome of a write is unknown.
     */
    public boolean nothingDone() {
        return switch (this) {
            case NOT_SENT,
                    CANCELLED_UNSENT,
                    NOT_REACHED,
                    UNTRUSTED,
                    BAD_REQUEST,
                    NOT_LOGGED_IN,
                    NOT_ALLOWED,
                    NO_SUCH_ADDRESS,
                    MEDIA_TYPE_REFUSED,
                    TENANT_MOVED,
                    TOO_MANY_CALLS,
                    FAILED_CALL ->
                    true;
            case ERROR_OBJECT,
                    INCOMPLETE,
                    UNREADABLE,
                    TOO_LARGE,
                    TIMED_OUT,
                    ANSWER_LOST,
                    CANCELLED,
                    SERVER_ERROR,
                    OTHER_STATUS ->
                    false;
        };
    }

    /** What the failure means; what stood in a malformed answer only its reader knows. */
    static SuperOfficeTrouble of(CallFailure failure, SuperOfficeTrouble malformed) {
        return switch (failure) {
            case CallFailure.NotSent _ -> NOT_SENT;
            case CallFailure.Unreachable _ -> NOT_REACHED;
            case CallFailure.Untrusted _ -> UNTRUSTED;
            case CallFailure.Unauthorized _ -> NOT_LOGGED_IN;
            case CallFailure.Refused refused -> of(refused.problem().status());
            case CallFailure.Unknown unknown ->
                    unknown.why() == CallFailure.Unknown.UnknownReason.TIMED_OUT
                            ? TIMED_OUT
                            : ANSWER_LOST;
            case CallFailure.Malformed _ -> malformed;
            case CallFailure.TooLarge _ -> TOO_LARGE;
            case CallFailure.Cancelled cancelled -> cancelled.sent() ? CANCELLED : CANCELLED_UNSENT;
        };
    }

    private static SuperOfficeTrouble of(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 403 -> NOT_ALLOWED;
            case 404, 405 -> NO_SUCH_ADDRESS;
            case 415 -> MEDIA_TYPE_REFUSED;
            case 421 -> TENANT_MOVED;
            case 429 -> TOO_MANY_CALLS;
            default -> status >= 500 ? SERVER_ERROR : OTHER_STATUS;
        };
    }
}
