package gatehouse.sandbox.superoffice;

/**
 * What the ways to read the contract are called in code. {@link SuperOfficeReadings} derives their
 * names on the outside from the constants.
 */
final class Ways {
    /** What is told of a key that has expired. */
    enum ExpiredKey {
        FILLED,
        FLAG_ONLY,
        AS_UNKNOWN
    }

    /** What is told of a key that nobody knows. */
    enum UnknownKey {
        ZEROS,
        NULLS,
        NULL_BODY
    }

    /** What happens to a check that names no key. */
    enum EmptyKey {
        AS_UNKNOWN,
        BAD_REQUEST,
        NULL_BODY
    }

    /** How the bytes of a key are written. */
    enum KeyAlphabet {
        BASE64,
        BASE64URL,
        PERCENT_ENCODED
    }

    /** How a payload that is not there is told. */
    enum EmptyPayload {
        NULL,
        EMPTY_TEXT,
        ABSENT
    }

    /** When a key expires that was made without an expiry. */
    enum MissingExpires {
        NEVER,
        EXPIRED,
        BAD_REQUEST
    }

    /** What a session key looks like. */
    enum SessionKeyForm {
        HEX_32,
        ALPHANUMERIC_32,
        GUID_36
    }

    /** What a new login does to the old ones of its user. */
    enum OtherLogins {
        KEEP,
        END_OLD,
        REFUSE_NEW
    }

    /** What a caller without a Service user gets. */
    enum NoServiceUser {
        FAILED_CALL,
        FORBIDDEN,
        ZERO_RESULT
    }

    /** What is stored when nobody tells an address. */
    enum RemoteIpMissing {
        STORE_NULL,
        USE_PEER_ADDRESS,
        BAD_REQUEST
    }

    /** What happens to an odd address. */
    enum RemoteIpCheck {
        ACCEPT_AND_CUT,
        REFUSE_TOO_LONG,
        REFUSE_NOT_AN_ADDRESS
    }

    /** What removing a session that is not there is answered with. */
    enum RemoveMissing {
        NO_CONTENT,
        SHAPE_A_404,
        FAILED_CALL
    }

    /** What removing another user's session does. */
    enum RemoveForeign {
        ALLOW,
        FORBIDDEN,
        NO_CONTENT_NO_EFFECT
    }

    /** How a member stands that {@code $select} left out. */
    enum Omitted {
        NULL,
        ABSENT,
        TYPE_DEFAULT
    }

    /** What TableRight and FieldProperties hold. */
    enum RightsForm {
        NULL_AND_EMPTY,
        AS_SAMPLE,
        FILLED,
        ABSENT
    }

    /** What happens to a call without a body. */
    enum MissingBody {
        BAD_REQUEST,
        AS_EMPTY_OBJECT,
        NULL_BODY
    }

    /** Which bodies are understood. */
    enum OtherMedia {
        JSON_AND_FORM,
        JSON_ONLY,
        SIMPLE_XML
    }

    /** What a failed call is answered with. */
    enum FailedCall {
        NULL_BODY,
        SHAPE_A_200,
        SHAPE_B_200,
        SHAPE_A_500
    }

    /** What a malformed request is answered with. */
    enum BadRequest {
        SHAPE_B_400,
        SHAPE_B_200,
        SHAPE_A_400
    }

    /** What the body of a refusal looks like. */
    enum ErrorBody {
        SHAPE_A,
        SHAPE_B,
        EMPTY,
        PLAIN_TEXT,
        HTML
    }

    /** What an address that does not exist is answered with. */
    enum UnknownRoute {
        SHAPE_B_404,
        SHAPE_A_404,
        HTML_404
    }

    /** How a call is met while its tenant cannot be used. */
    enum TenantDown {
        EMPTY,
        HTML,
        UNAUTHORIZED,
        DROP
    }

    private Ways() {}
}
