package gatehouse.sandbox.superoffice.variants;

import static gatehouse.sandbox.variants.VariantSwitch.row;

import gatehouse.sandbox.superoffice.PlayedSuperOfficeFaultCatalog;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.BadRequest;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.EmptyKey;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.EmptyPayload;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.ErrorBody;
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
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.TenantDown;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.UnknownKey;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants.UnknownRoute;
import gatehouse.sandbox.variants.VariantSwitch;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The table of all points on which the SuperOffice contract is silent or contradicts itself
 * (contract: SuperOffice 12): a row says what is open, how it is read by default and how else it
 * can be read. What a reading means is acted upon in one place, the one that asks for its row.
 */
public final class SuperOfficeSwitches {
    private static final long MOST = 1_000_000;

    public static final VariantSwitch<ExpiredKey> EXPIRED_KEY_ANSWER =
            row("expired-key-answer", "what an expired key still tells", ExpiredKey.class);
    public static final VariantSwitch<UnknownKey> UNKNOWN_KEY_ANSWER =
            row("unknown-key-answer", "members besides Domain", UnknownKey.class);
    public static final VariantSwitch<EmptyKey> EMPTY_KEY_INPUT =
            row("empty-key-input", "key missing, null or empty", EmptyKey.class);
    public static final VariantSwitch<Duration> KEY_PURGE =
            row("key-purge-days", "when an expired key becomes unknown", "30", Duration.ofDays(30))
                    .orAny("a number of days, 0 at expiry", text -> Duration.ofDays(whole(text)));
    public static final VariantSwitch<Boolean> KEY_CHECK_CONSUMES =
            row("key-check-consumes", "does a check use the key up", "no", false).or("yes", true);
    public static final VariantSwitch<KeyAlphabet> KEY_ALPHABET =
            row("key-alphabet", "how a key is written", KeyAlphabet.class);
    public static final VariantSwitch<Boolean> NULL_IDS_STAY_NULL =
            row("null-ids", "PersonId and TargetId without value", "zero", false).or("null", true);
    public static final VariantSwitch<EmptyPayload> EMPTY_PAYLOAD =
            row("empty-payload", "form of no payload", EmptyPayload.class);
    public static final VariantSwitch<Boolean> EXPIRES_OFFSET_COUNTS =
            row("expires-reading", "an offset in server local time", "honour-offset", true)
                    .or("ignore-offset", false);
    public static final VariantSwitch<ZoneId> SERVER_ZONE =
            row(
                            "server-time-zone",
                            "what server local time is",
                            "Europe/Oslo",
                            ZoneId.of("Europe/Oslo"))
                    .orAny("a time zone", ZoneId::of);
    public static final VariantSwitch<MissingExpires> MISSING_EXPIRES =
            row("missing-expires", "CreateTemporaryKey without Expires", MissingExpires.class);
    public static final VariantSwitch<Boolean> UNKNOWN_DOMAIN_STORED =
            row("unknown-domain-input", "Unknown, missing or unlisted domain", "bad-request", false)
                    .or("store-as-unknown", true);
    public static final VariantSwitch<Boolean> ENUM_NUMBERS =
            row("enum-number-input", "number for an enum", "accept", true).or("bad-request", false);
    public static final VariantSwitch<SessionKeyForm> SESSION_KEY_FORM =
            row("session-key-form", "what a session key looks like", SessionKeyForm.class);
    public static final VariantSwitch<Boolean> REPEATED_CREATE_NEW =
            row("repeated-create", "second CreateSession by one user", "new-row", true)
                    .or("same-row", false);
    public static final VariantSwitch<OtherLogins> OTHER_LOGINS =
            row("other-logins", "settings 150 and 326", OtherLogins.class);
    public static final VariantSwitch<NoServiceUser> NO_SERVICE_USER =
            row("no-service-user", "caller with ejuser id 0", NoServiceUser.class);
    public static final VariantSwitch<Boolean> RIGHTS_REFUSAL_FORBIDS =
            row("rights-refusal", "caller without the needed right", "forbidden", true)
                    .or("failed-call", false);
    public static final VariantSwitch<RemoteIpMissing> REMOTE_IP_MISSING =
            row("remote-ip-missing", "RemoteIp missing, null or empty", RemoteIpMissing.class);
    public static final VariantSwitch<RemoteIpCheck> REMOTE_IP_CHECK =
            row("remote-ip-check", "odd RemoteIp", RemoteIpCheck.class);
    public static final VariantSwitch<Duration> SESSION_IDLE =
            row("session-idle-minutes", "idle limit", "30", Duration.ofMinutes(30))
                    .orAny("a number of minutes, 0 never", text -> Duration.ofMinutes(whole(text)));
    public static final VariantSwitch<Boolean> SESSION_CHECK_EXTENDS =
            row("session-check-extends", "does SessionIsValid count as activity", "no", false)
                    .or("yes", true);
    public static final VariantSwitch<Boolean> ENDED_SESSION_REPORTED =
            row("report-ended-session", "ReportSessionActive on an ended session", "zero", false)
                    .or("row-id", true);
    public static final VariantSwitch<RemoveMissing> REMOVE_MISSING =
            row("remove-missing-session", "RemoveSession, unknown id", RemoveMissing.class);
    public static final VariantSwitch<RemoveForeign> REMOVE_FOREIGN =
            row("remove-foreign-session", "RemoveSession, another user's id", RemoveForeign.class);
    public static final VariantSwitch<Boolean> REMOVED_ROW_STAYS =
            row("removed-row", "what stays of a removed session", "status-2", true)
                    .or("delete-row", false);
    public static final VariantSwitch<Integer> SESSION_ORIGIN =
            row("session-origin", "value of origin", "5", 5)
                    .or("1", 1)
                    .or("2", 2)
                    .or("3", 3)
                    .or("4", 4);
    public static final VariantSwitch<Omitted> SELECT_OMITTED =
            row("select-omitted", "form of what $select leaves out", Omitted.class);
    public static final VariantSwitch<Boolean> SELECT_KEEPS_RIGHTS =
            row("select-rights", "are TableRight, FieldProperties left out too", "omit", false)
                    .or("keep", true);
    public static final VariantSwitch<Boolean> SELECT_UNKNOWN_REFUSED =
            row("select-unknown-name", "unknown name in $select", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<RightsForm> RIGHTS_FORM =
            row("rights-form", "what rights hold", RightsForm.class);
    public static final VariantSwitch<Boolean> MASK_COMBINED =
            row("mask-form", "how a filled mask is spelt", "combined", true).or("listed", false);
    public static final VariantSwitch<Boolean> GENERATION_CURRENT =
            row("server-generation", "edition of the server", "current", true).or("older", false);
    public static final VariantSwitch<MissingBody> MISSING_BODY =
            row("missing-body", "no request body", MissingBody.class);
    public static final VariantSwitch<Boolean> UNKNOWN_MEMBER_REFUSED =
            row("unknown-request-member", "surplus members", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<Boolean> NAME_CASE_COUNTS =
            row("request-name-case", "case of request members", "ignore", false).or("exact", true);
    public static final VariantSwitch<OtherMedia> OTHER_MEDIA =
            row("other-media", "non-JSON bodies", OtherMedia.class);
    public static final VariantSwitch<Integer> WRONG_CONTENT_TYPE =
            row("wrong-content-type", "content type unlisted or missing", "415", 415)
                    .or("400", 400)
                    .or("read-as-json", 200);
    public static final VariantSwitch<Boolean> WRONG_ACCEPT_REFUSED =
            row("wrong-accept", "wanted type unlisted", "json-anyway", false).or("406", true);
    public static final VariantSwitch<FailedCall> FAILED_CALL_FORM =
            row("failed-call-form", "null, error object or status", FailedCall.class);
    public static final VariantSwitch<BadRequest> BAD_REQUEST_FORM =
            row("bad-request-form", "shape B under 400 and 200", BadRequest.class);
    public static final VariantSwitch<ErrorBody> ERROR_BODY_FORM =
            row("error-body-form", "bodies of 401, 403, 421, 500", ErrorBody.class);
    public static final VariantSwitch<UnknownRoute> UNKNOWN_ROUTE =
            row("unknown-route", "address that does not exist", UnknownRoute.class);
    public static final VariantSwitch<Boolean> DESCRIPTION_IS_JSON =
            row("get-on-agent", "form of the description", "json-description", true)
                    .or("html", false);
    public static final VariantSwitch<Boolean> LIST_IS_OBJECT =
            row("api-v1-list", "form of the list of addresses", "object", true).or("array", false);
    public static final VariantSwitch<Integer> REFUSED_CREDENTIAL =
            row("refused-credential-status", "credential refused", "401", 401).or("403", 403);
    public static final VariantSwitch<Optional<String>> CHALLENGE =
            row("www-authenticate", "header on 401", "none", Optional.<String>empty())
                    .or("basic", Optional.of("Basic realm=\"SuperOffice\""))
                    .or("negotiate", Optional.of("Negotiate"));
    public static final VariantSwitch<Boolean> BEARER_ONSITE =
            row("bearer-onsite", "access token onsite", "refuse", false).or("accept", true);
    public static final VariantSwitch<Duration> ACCESS_TOKEN_LIFE =
            row("access-token-minutes", "life of an access token", "60", Duration.ofMinutes(60))
                    .or("20", Duration.ofMinutes(20));
    public static final VariantSwitch<Boolean> ALL_TRANSLATION_MARKS =
            row("no-translation-marks", "what switches translation off", "all", true)
                    .or("so-language-only", false);
    public static final VariantSwitch<Boolean> BAD_LOCALE_REFUSED =
            row("bad-locale-header", "unknown language, culture or zone", "ignore", false)
                    .or("bad-request", true);
    public static final VariantSwitch<Boolean> ZONE_ECHO =
            row("time-zone-echo", "response header SO-TimeZone", "on", true).or("off", false);
    public static final VariantSwitch<String> ONSITE_PATH =
            row("onsite-path", "installation path", "/SuperOffice", "/SuperOffice")
                    .or("none", "")
                    .orAny("a path", SuperOfficeSwitches::path);
    public static final VariantSwitch<Boolean> UNKNOWN_TENANT_TOLD =
            row("state-unknown-tenant", "state API, unknown tenant", "404", false)
                    .or("200-unknown", true);
    public static final VariantSwitch<Boolean> STATE_WITH_VERSION =
            row("state-form", "edition of the state API", "with-version", true).or("older", false);
    public static final VariantSwitch<TenantDown> TENANT_DOWN =
            row(
                            "tenant-down-answer",
                            "call while the tenant is down",
                            "503-empty",
                            TenantDown.EMPTY)
                    .or("503-html", TenantDown.HTML)
                    .or("401", TenantDown.UNAUTHORIZED)
                    .or("drop", TenantDown.DROP);
    public static final VariantSwitch<Optional<String>> FAULT = fault();
    public static final VariantSwitch<Duration> DELAY =
            row("delay-ms", "how late every answer is", "0", Duration.ZERO)
                    .orAny("a number of milliseconds", text -> Duration.ofMillis(whole(text)));

    /** Every row, in the order of the contract. */
    public static final List<VariantSwitch<?>> TABLE =
            List.of(
                    EXPIRED_KEY_ANSWER,
                    UNKNOWN_KEY_ANSWER,
                    EMPTY_KEY_INPUT,
                    KEY_PURGE,
                    KEY_CHECK_CONSUMES,
                    KEY_ALPHABET,
                    NULL_IDS_STAY_NULL,
                    EMPTY_PAYLOAD,
                    EXPIRES_OFFSET_COUNTS,
                    SERVER_ZONE,
                    MISSING_EXPIRES,
                    UNKNOWN_DOMAIN_STORED,
                    ENUM_NUMBERS,
                    SESSION_KEY_FORM,
                    REPEATED_CREATE_NEW,
                    OTHER_LOGINS,
                    NO_SERVICE_USER,
                    RIGHTS_REFUSAL_FORBIDS,
                    REMOTE_IP_MISSING,
                    REMOTE_IP_CHECK,
                    SESSION_IDLE,
                    SESSION_CHECK_EXTENDS,
                    ENDED_SESSION_REPORTED,
                    REMOVE_MISSING,
                    REMOVE_FOREIGN,
                    REMOVED_ROW_STAYS,
                    SESSION_ORIGIN,
                    SELECT_OMITTED,
                    SELECT_KEEPS_RIGHTS,
                    SELECT_UNKNOWN_REFUSED,
                    RIGHTS_FORM,
                    MASK_COMBINED,
                    GENERATION_CURRENT,
                    MISSING_BODY,
                    UNKNOWN_MEMBER_REFUSED,
                    NAME_CASE_COUNTS,
                    OTHER_MEDIA,
                    WRONG_CONTENT_TYPE,
                    WRONG_ACCEPT_REFUSED,
                    FAILED_CALL_FORM,
                    BAD_REQUEST_FORM,
                    ERROR_BODY_FORM,
                    UNKNOWN_ROUTE,
                    DESCRIPTION_IS_JSON,
                    LIST_IS_OBJECT,
                    REFUSED_CREDENTIAL,
                    CHALLENGE,
                    BEARER_ONSITE,
                    ACCESS_TOKEN_LIFE,
                    ALL_TRANSLATION_MARKS,
                    BAD_LOCALE_REFUSED,
                    ZONE_ECHO,
                    ONSITE_PATH,
                    UNKNOWN_TENANT_TOLD,
                    STATE_WITH_VERSION,
                    TENANT_DOWN,
                    FAULT,
                    DELAY);

    private SuperOfficeSwitches() {}

    private static VariantSwitch<Optional<String>> fault() {
        var row = row("fault", "what befalls every call", "none", Optional.<String>empty());
        PlayedSuperOfficeFaultCatalog.OWN.forEach(kind -> row.or(kind, Optional.of(kind)));
        return row;
    }

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
