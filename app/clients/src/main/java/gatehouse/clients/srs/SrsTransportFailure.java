package gatehouse.clients.srs;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Untrusted;

/** How an answer failed to come (contract: SRS 9). */
public enum SrsTransportFailure {
    /** Refused: nothing listens there. */
    NOTHING_LISTENS(SrsFinding.UNREACHABLE),
    /** No connection or no answer in time. */
    NO_ANSWER(SrsFinding.UNREACHABLE),
    /** Closed without an answer; perhaps the other scheme is spoken there. */
    HUNG_UP(SrsFinding.UNREACHABLE),
    /** Bytes that are not HTTP. */
    NOT_HTTP(SrsFinding.NOT_HTTP),
    /** Connected, and no TLS came back, in time or at all. */
    TLS_NOT_SPOKEN(SrsFinding.TLS_NOT_SPOKEN),
    /** It lets in only who shows a client certificate, and there is none. */
    CLIENT_CERTIFICATE_WANTED(SrsFinding.UNREACHABLE),
    /** It does not accept the client certificate. */
    CLIENT_CERTIFICATE_REFUSED(SrsFinding.UNREACHABLE),
    /** Nobody vouches for the certificate. */
    TLS_UNTRUSTED(SrsFinding.TLS_UNTRUSTED),
    /** The certificate does not cover the host. */
    TLS_WRONG_NAME(SrsFinding.TLS_WRONG_NAME),
    /** The certificate is over its dates. */
    TLS_EXPIRED(SrsFinding.TLS_EXPIRED),
    /** The certificate is before its dates. */
    TLS_NOT_YET_VALID(SrsFinding.TLS_EXPIRED),
    /** Another certificate is pinned. */
    TLS_CHANGED(SrsFinding.TLS_UNTRUSTED),
    /** The certificate proves nothing, whoever has signed it. */
    TLS_WEAK(SrsFinding.TLS_UNTRUSTED),
    /** The name of the host leads to another computer, or nowhere. */
    LEADS_AWAY(SrsFinding.NOT_LOOPBACK),
    /** A status came, and the rest did not. */
    HALF_ANSWER(SrsFinding.NOT_SRS),
    /** Given up on our side. */
    CANCELLED(SrsFinding.STOPPED);

    private final SrsFinding finding;

    SrsTransportFailure(SrsFinding finding) {
        this.finding = finding;
    }

    /** What it means for whoever merely asks whether an SRS is there. */
    SrsFinding finding() {
        return finding;
    }

    /** The loss that a failure stands for, where no status came. */
    static SrsTransportFailure of(CallFailure failure, boolean secure) {
        return switch (failure) {
            case Unreachable(Unreachable.UnreachableReason why, _) ->
                    switch (why) {
                        case REFUSED -> NOTHING_LISTENS;
                        case NO_CONNECTION_IN_TIME -> NO_ANSWER;
                        case NAME_UNKNOWN -> LEADS_AWAY;
                        case TLS_NOT_SPOKEN -> TLS_NOT_SPOKEN;
                        case TLS_EXPECTED -> NOT_HTTP;
                        case PROXY_NOT_REACHED,
                                PROXY_SIGN_IN_MISSING,
                                PROXY_SIGN_IN_REFUSED,
                                PROXY_REFUSED ->
                                NOTHING_LISTENS;
                        case CLIENT_CERTIFICATE_WANTED -> CLIENT_CERTIFICATE_WANTED;
                        case CLIENT_CERTIFICATE_REFUSED -> CLIENT_CERTIFICATE_REFUSED;
                        case OTHER -> secure ? TLS_NOT_SPOKEN : NOTHING_LISTENS;
                    };
            case Untrusted untrusted ->
                    switch (untrusted.why()) {
                        case UNKNOWN_ISSUER -> TLS_UNTRUSTED;
                        case WRONG_NAME -> TLS_WRONG_NAME;
                        case EXPIRED -> TLS_EXPIRED;
                        case NOT_YET_VALID -> TLS_NOT_YET_VALID;
                        case CHANGED -> TLS_CHANGED;
                        case WEAK -> TLS_WEAK;
                    };
            case Unknown(Unknown.UnknownReason why, _) ->
                    switch (why) {
                        case TIMED_OUT -> NO_ANSWER;
                        case CONNECTION_LOST -> HUNG_UP;
                        case HALF_ANSWER -> HALF_ANSWER;
                    };
            case CallFailure.Malformed _ -> NOT_HTTP;
            case CallFailure.TooLarge _ -> HALF_ANSWER;
            case CallFailure.Cancelled _ -> CANCELLED;
            case CallFailure.NotSent _, CallFailure.Unauthorized _, CallFailure.Refused _ ->
                    throw new IllegalArgumentException("This is no loss of an answer.");
        };
    }

    /** Whether the request cannot have left, because nothing was connected to. */
    static boolean nothingSent(CallFailure failure) {
        return failure instanceof Unreachable || failure instanceof Untrusted;
    }
}
