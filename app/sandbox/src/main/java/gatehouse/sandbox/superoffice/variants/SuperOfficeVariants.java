package gatehouse.sandbox.superoffice.variants;

/** What the values of {@link SuperOfficeSwitches} are called in code. */
public final class SuperOfficeVariants {
    /** What is told of an expired key. */
    public enum ExpiredKey {
        FILLED,
        FLAG_ONLY,
        AS_UNKNOWN
    }

    /** What is told of an unknown key. */
    public enum UnknownKey {
        ZEROS,
        NULLS,
        NULL_BODY
    }

    /** The answer to a check without a key. */
    public enum EmptyKey {
        AS_UNKNOWN,
        BAD_REQUEST,
        NULL_BODY
    }

    /** How the bytes of a key are encoded. */
    public enum KeyAlphabet {
        BASE64,
        BASE64URL,
        PERCENT_ENCODED
    }

    /** The form of a missing payload. */
    public enum EmptyPayload {
        NULL,
        EMPTY_TEXT,
        ABSENT
    }

    /** When a key expires that was made without an expiry. */
    public enum MissingExpires {
        NEVER,
        EXPIRED,
        BAD_REQUEST
    }

    /** What a session key looks like. */
    public enum SessionKeyForm {
        HEX_32,
        ALPHANUMERIC_32,
        GUID_36
    }

    /** What a new login does to the old ones of its user. */
    public enum OtherLogins {
        KEEP,
        END_OLD,
        REFUSE_NEW
    }

    /** What a caller without a Service user gets. */
    public enum NoServiceUser {
        FAILED_CALL,
        FORBIDDEN,
        ZERO_RESULT
    }

    /** What is stored without an address. */
    public enum RemoteIpMissing {
        STORE_NULL,
        USE_PEER_ADDRESS,
        BAD_REQUEST
    }

    /** What happens to an odd address. */
    public enum RemoteIpCheck {
        ACCEPT_AND_CUT,
        REFUSE_TOO_LONG,
        REFUSE_NOT_AN_ADDRESS
    }

    /** The answer to removing a session that does not exist. */
    public enum RemoveMissing {
        NO_CONTENT,
        SHAPE_A_404,
        FAILED_CALL
    }

    /** What removing another user's session does. */
    public enum RemoveForeign {
        ALLOW,
        FORBIDDEN,
        NO_CONTENT_NO_EFFECT
    }

    /** The form of a member that {@code $select} left out. */
    public enum Omitted {
        NULL,
        ABSENT,
        TYPE_DEFAULT
    }

    /** What TableRight and FieldProperties hold. */
    public enum RightsForm {
        NULL_AND_EMPTY,
        AS_SAMPLE,
        FILLED,
        ABSENT
    }

    /** What happens to a call without a body. */
    public enum MissingBody {
        BAD_REQUEST,
        AS_EMPTY_OBJECT,
        NULL_BODY
    }

    /** Which bodies are understood. */
    public enum OtherMedia {
        JSON_AND_FORM,
        JSON_ONLY,
        SIMPLE_XML
    }

    /** The answer to a failed call. */
    public enum FailedCall {
        NULL_BODY,
        SHAPE_A_200,
        SHAPE_B_200,
        SHAPE_A_500
    }

    /** The answer to a malformed request. */
    public enum BadRequest {
        SHAPE_B_400,
        SHAPE_B_200,
        SHAPE_A_400
    }

    /** What the body of a refusal looks like. */
    public enum SuperOfficeErrorBody {
        SHAPE_A,
        SHAPE_B,
        EMPTY,
        PLAIN_TEXT,
        HTML
    }

    /** The answer at an address that does not exist. */
    public enum UnknownRoute {
        SHAPE_B_404,
        SHAPE_A_404,
        HTML_404
    }

    /** The answer while the tenant cannot be used. */
    public enum TenantDown {
        EMPTY,
        HTML,
        UNAUTHORIZED,
        DROP
    }

    /** What can befall every call. */
    public enum SuperOfficeFaultKind {
        NONE,
        TOO_MANY,
        TOO_MANY_WITH_HINT,
        SERVER_ERROR,
        UNAVAILABLE,
        DROP_BEFORE,
        DROP_AFTER,
        CUT_JSON,
        EXTRA_MEMBER,
        NEW_DOMAIN,
        REDIRECT
    }

    private SuperOfficeVariants() {}
}
