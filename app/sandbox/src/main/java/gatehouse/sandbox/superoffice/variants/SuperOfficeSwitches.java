package gatehouse.sandbox.superoffice.variants;

import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.BadRequest;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.EmptyKey;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.EmptyPayload;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.ExpiredKey;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.FailedCall;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.KeyAlphabet;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.MissingBody;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.MissingExpires;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.NoServiceUser;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.Omitted;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.OtherLogins;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.OtherMedia;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.RemoteIpCheck;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.RemoteIpMissing;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.RemoveForeign;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.RemoveMissing;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.RightsForm;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.SessionKeyForm;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.SuperOfficeErrorBody;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.SuperOfficeFaultKind;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.TenantDown;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.UnknownKey;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.UnknownRoute;
import gatehouse.sandbox.variants.SwitchTable;
import gatehouse.sandbox.variants.VariantSwitch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All points on which the SuperOffice contract is silent or contradicts itself, in its order
 * (contract: SuperOffice 12). Each constant names the point, its default and its alternatives; the
 * one place that asks for it acts on it.
 */
public final class SuperOfficeSwitches {
    public static final SwitchTable TABLE = new SwitchTable();

    private static final long MOST = 1_000_000;

    public static final VariantSwitch<ExpiredKey> EXPIRED_KEY_ANSWER =
            TABLE.add(
                    "expired-key-answer",
                    "what an expired key still tells",
                    ExpiredKey.values(),
                    "filled flag-only as-unknown");
    public static final VariantSwitch<UnknownKey> UNKNOWN_KEY_ANSWER =
            TABLE.add(
                    "unknown-key-answer",
                    "members besides Domain",
                    UnknownKey.values(),
                    "zeros nulls null-body");
    public static final VariantSwitch<EmptyKey> EMPTY_KEY_INPUT =
            TABLE.add(
                    "empty-key-input",
                    "key missing, null or empty",
                    EmptyKey.values(),
                    "as-unknown bad-request null-body");
    public static final VariantSwitch<Duration> KEY_PURGE =
            TABLE.add(
                            "key-purge-days",
                            "when an expired key becomes unknown",
                            "30",
                            Duration.ofDays(30))
                    .orAny("a number of days, 0 at expiry", text -> Duration.ofDays(whole(text)));
    public static final VariantSwitch<Boolean> KEY_CHECK_CONSUMES =
            TABLE.add("key-check-consumes", "does a check use the key up", "no", false)
                    .or("yes", true);
    public static final VariantSwitch<KeyAlphabet> KEY_ALPHABET =
            TABLE.add(
                    "key-alphabet",
                    "how a key is written",
                    KeyAlphabet.values(),
                    "base64 base64url percent-encoded");
    public static final VariantSwitch<Boolean> NULL_IDS_STAY_NULL =
            TABLE.add("null-ids", "PersonId and TargetId without value", "zero", false)
                    .or("null", true);
    public static final VariantSwitch<EmptyPayload> EMPTY_PAYLOAD =
            TABLE.add(
                    "empty-payload",
                    "form of no payload",
                    EmptyPayload.values(),
                    "null empty-text absent");
    public static final VariantSwitch<Boolean> EXPIRES_OFFSET_COUNTS =
            TABLE.add("expires-reading", "an offset in server local time", "honour-offset", true)
                    .or("ignore-offset", false);
    public static final VariantSwitch<ZoneId> SERVER_ZONE =
            TABLE.add(
                            "server-time-zone",
                            "what server local time is",
                            "Europe/Oslo",
                            ZoneId.of("Europe/Oslo"))
                    .orAny("a time zone", ZoneId::of);
    public static final VariantSwitch<MissingExpires> MISSING_EXPIRES =
            TABLE.add(
                    "missing-expires",
                    "CreateTemporaryKey without Expires",
                    MissingExpires.values(),
                    "never expired bad-request");
    public static final VariantSwitch<Boolean> UNKNOWN_DOMAIN_STORED =
            TABLE.add(
                            "unknown-domain-input",
                            "Unknown, missing or unlisted domain",
                            "bad-request",
                            false)
                    .or("store-as-unknown", true);
    public static final VariantSwitch<Boolean> ENUM_NUMBERS =
            TABLE.add("enum-number-input", "number for an enum", "accept", true)
                    .or("bad-request", false);
    public static final VariantSwitch<SessionKeyForm> SESSION_KEY_FORM =
            TABLE.add(
                    "session-key-form",
                    "what a session key looks like",
                    SessionKeyForm.values(),
                    "hex-32 alphanumeric-32 guid-36");
    public static final VariantSwitch<Boolean> REPEATED_CREATE_NEW =
            TABLE.add("repeated-create", "second CreateSession by one user", "new-row", true)
                    .or("same-row", false);
    public static final VariantSwitch<OtherLogins> OTHER_LOGINS =
            TABLE.add(
                    "other-logins",
                    "settings 150 and 326",
                    OtherLogins.values(),
                    "keep end-old refuse-new");
    public static final VariantSwitch<NoServiceUser> NO_SERVICE_USER =
            TABLE.add(
                    "no-service-user",
                    "caller with ejuser id 0",
                    NoServiceUser.values(),
                    "failed-call forbidden zero-result");
    public static final VariantSwitch<Boolean> RIGHTS_REFUSAL_FORBIDS =
            TABLE.add("rights-refusal", "caller without the needed right", "forbidden", true)
                    .or("failed-call", false);
    public static final VariantSwitch<RemoteIpMissing> REMOTE_IP_MISSING =
            TABLE.add(
                    "remote-ip-missing",
                    "RemoteIp missing, null or empty",
                    RemoteIpMissing.values(),
                    "store-null use-peer-address bad-request");
    public static final VariantSwitch<RemoteIpCheck> REMOTE_IP_CHECK =
            TABLE.add(
                    "remote-ip-check",
                    "odd RemoteIp",
                    RemoteIpCheck.values(),
                    "accept-and-cut refuse-too-long refuse-not-an-address");
    public static final VariantSwitch<Duration> SESSION_IDLE =
            TABLE.add("session-idle-minutes", "idle limit", "30", Duration.ofMinutes(30))
                    .orAny("a number of minutes, 0 never", text -> Duration.ofMinutes(whole(text)));
    public static final VariantSwitch<Boolean> SESSION_CHECK_EXTENDS =
            TABLE.add("session-check-extends", "does SessionIsValid count as activity", "no", false)
                    .or("yes", true);
    public static final VariantSwitch<Boolean> ENDED_SESSION_REPORTED =
            TABLE.add(
                            "report-ended-session",
                            "ReportSessionActive on an ended session",
                            "zero",
                            false)
                    .or("row-id", true);
    public static final VariantSwitch<RemoveMissing> REMOVE_MISSING =
            TABLE.add(
                    "remove-missing-session",
                    "RemoveSession, unknown id",
                    RemoveMissing.values(),
                    "no-content shape-a-404 failed-call");
    public static final VariantSwitch<RemoveForeign> REMOVE_FOREIGN =
            TABLE.add(
                    "remove-foreign-session",
                    "RemoveSession, another user's id",
                    RemoveForeign.values(),
                    "allow forbidden no-content-no-effect");
    public static final VariantSwitch<Boolean> REMOVED_ROW_STAYS =
            TABLE.add("removed-row", "what stays of a removed session", "status-2", true)
                    .or("delete-row", false);
    public static final VariantSwitch<Integer> SESSION_ORIGIN =
            TABLE.add("session-origin", "value of origin", "5", 5)
                    .or("1", 1)
                    .or("2", 2)
                    .or("3", 3)
                    .or("4", 4);
    public static final VariantSwitch<Omitted> SELECT_OMITTED =
            TABLE.add(
                    "select-omitted",
                    "form of what $select leaves out",
                    Omitted.values(),
                    "null absent type-default");
    public static final VariantSwitch<Boolean> SELECT_KEEPS_RIGHTS =
            TABLE.add(
                            "select-rights",
                            "are TableRight, FieldProperties left out too",
                            "omit",
                            false)
                    .or("keep", true);
    public static final VariantSwitch<Boolean> SELECT_UNKNOWN_REFUSED =
            TABLE.add("select-unknown-name", "unknown name in $select", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<RightsForm> RIGHTS_FORM =
            TABLE.add(
                    "rights-form",
                    "what rights hold",
                    RightsForm.values(),
                    "null-and-empty as-sample filled absent");
    public static final VariantSwitch<Boolean> MASK_COMBINED =
            TABLE.add("mask-form", "how a filled mask is spelt", "combined", true)
                    .or("listed", false);
    public static final VariantSwitch<Boolean> GENERATION_CURRENT =
            TABLE.add("server-generation", "edition of the server", "current", true)
                    .or("older", false);
    public static final VariantSwitch<MissingBody> MISSING_BODY =
            TABLE.add(
                    "missing-body",
                    "no request body",
                    MissingBody.values(),
                    "bad-request as-empty-object null-body");
    public static final VariantSwitch<Boolean> UNKNOWN_MEMBER_REFUSED =
            TABLE.add("unknown-request-member", "surplus members", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<Boolean> NAME_CASE_COUNTS =
            TABLE.add("request-name-case", "case of request members", "ignore", false)
                    .or("exact", true);
    public static final VariantSwitch<OtherMedia> OTHER_MEDIA =
            TABLE.add(
                    "other-media",
                    "non-JSON bodies",
                    OtherMedia.values(),
                    "json-and-form json-only simple-xml");
    public static final VariantSwitch<Integer> WRONG_CONTENT_TYPE =
            TABLE.add("wrong-content-type", "content type unlisted or missing", "415", 415)
                    .or("400", 400)
                    .or("read-as-json", 200);
    public static final VariantSwitch<Boolean> WRONG_ACCEPT_REFUSED =
            TABLE.add("wrong-accept", "wanted type unlisted", "json-anyway", false).or("406", true);
    public static final VariantSwitch<FailedCall> FAILED_CALL_FORM =
            TABLE.add(
                    "failed-call-form",
                    "null, error object or status",
                    FailedCall.values(),
                    "null-body shape-a-200 shape-b-200 shape-a-500");
    public static final VariantSwitch<BadRequest> BAD_REQUEST_FORM =
            TABLE.add(
                    "bad-request-form",
                    "shape B under 400 and 200",
                    BadRequest.values(),
                    "shape-b-400 shape-b-200 shape-a-400");
    public static final VariantSwitch<SuperOfficeErrorBody> ERROR_BODY_FORM =
            TABLE.add(
                    "error-body-form",
                    "bodies of 401, 403, 421, 429, 500",
                    SuperOfficeErrorBody.values(),
                    "shape-a shape-b empty plain-text html");
    public static final VariantSwitch<UnknownRoute> UNKNOWN_ROUTE =
            TABLE.add(
                    "unknown-route",
                    "address that does not exist",
                    UnknownRoute.values(),
                    "shape-b-404 shape-a-404 html-404");
    public static final VariantSwitch<Boolean> DESCRIPTION_IS_JSON =
            TABLE.add("get-on-agent", "form of the description", "json-description", true)
                    .or("html", false);
    public static final VariantSwitch<Boolean> LIST_IS_OBJECT =
            TABLE.add("api-v1-list", "form of the list of addresses", "object", true)
                    .or("array", false);
    public static final VariantSwitch<Integer> REFUSED_CREDENTIAL =
            TABLE.add("refused-credential-status", "credential refused", "401", 401).or("403", 403);
    public static final VariantSwitch<Optional<String>> CHALLENGE =
            TABLE.add("www-authenticate", "header on 401", "none", Optional.<String>empty())
                    .or("basic", Optional.of("Basic realm=\"SuperOffice\""))
                    .or("negotiate", Optional.of("Negotiate"));
    public static final VariantSwitch<Boolean> BEARER_ONSITE =
            TABLE.add("bearer-onsite", "access token onsite", "refuse", false).or("accept", true);
    public static final VariantSwitch<Duration> ACCESS_TOKEN_LIFE =
            TABLE.add(
                            "access-token-minutes",
                            "life of an access token",
                            "60",
                            Duration.ofMinutes(60))
                    .or("20", Duration.ofMinutes(20));
    public static final VariantSwitch<Boolean> ALL_TRANSLATION_MARKS =
            TABLE.add("no-translation-marks", "what switches translation off", "all", true)
                    .or("so-language-only", false);
    public static final VariantSwitch<Boolean> BAD_LOCALE_REFUSED =
            TABLE.add("bad-locale-header", "unknown language, culture or zone", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<Boolean> ZONE_ECHO =
            TABLE.add("time-zone-echo", "response header SO-TimeZone", "on", true).or("off", false);
    public static final VariantSwitch<String> ONSITE_PATH =
            TABLE.add("onsite-path", "installation path", "/SuperOffice", "/SuperOffice")
                    .or("none", "")
                    .orAny("a path", SuperOfficeSwitches::path);
    public static final VariantSwitch<Boolean> UNKNOWN_TENANT_TOLD =
            TABLE.add("state-unknown-tenant", "state API, unknown tenant", "404", false)
                    .or("200-unknown", true);
    public static final VariantSwitch<Boolean> STATE_WITH_VERSION =
            TABLE.add("state-form", "edition of the state API", "with-version", true)
                    .or("older", false);
    public static final VariantSwitch<TenantDown> TENANT_DOWN =
            TABLE.add(
                            "tenant-down-answer",
                            "call while the tenant is down",
                            "503-empty",
                            TenantDown.EMPTY)
                    .or("503-html", TenantDown.HTML)
                    .or("401", TenantDown.UNAUTHORIZED)
                    .or("drop", TenantDown.DROP);
    public static final VariantSwitch<SuperOfficeFaultKind> FAULT =
            TABLE.add(
                    "fault",
                    "what befalls every call",
                    SuperOfficeFaultKind.values(),
                    "none 429 429-retry-after 500 503-html drop-before-work drop-after-work"
                            + " cut-json extra-member new-domain-name redirect-307");
    public static final VariantSwitch<Duration> DELAY =
            TABLE.add("delay-ms", "how late every answer is", "0", Duration.ZERO)
                    .orAny("a number of milliseconds", text -> Duration.ofMillis(whole(text)));

    private SuperOfficeSwitches() {}

    private static long whole(String text) {
        long number = Long.parseLong(text);
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String path(String text) {
        if (!text.matches("[\\w./-]*")) {
            throw new IllegalArgumentException(text);
        }
        String path = text.replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "" : "/" + path;
    }
}
