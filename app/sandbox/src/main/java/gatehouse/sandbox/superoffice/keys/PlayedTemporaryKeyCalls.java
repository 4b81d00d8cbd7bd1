package gatehouse.sandbox.superoffice.keys;

import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeDialect;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeOutcome;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRefusalException;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody;
import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeResultObject;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCaller;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.superoffice.variants.SuperOfficeVariants;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Checks, makes and deletes temporary keys (contract: SuperOffice 5 and 8). */
public record PlayedTemporaryKeyCalls(
        PlayedTemporaryKeyRegistry keys,
        ContractVariants variants,
        PlayedSuperOfficeDialect dialect,
        InstantSource clock) {
    private static final String UNKNOWN = PlayedTemporaryKeyDomain.UNKNOWN.wireName();
    private static final String NO_DATE = "0001-01-01T00:00:00";
    private static final int LAST_YEAR = 9999;

    public PlayedSuperOfficeOutcome check(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        Optional<String> text = body.text("TemporaryKey");
        if (text.isEmpty()) {
            return switch (variants.of(SuperOfficeSwitches.EMPTY_KEY_INPUT)) {
                case AS_UNKNOWN -> unknown(caller);
                case BAD_REQUEST ->
                        throw PlayedSuperOfficeRefusalException.malformed(
                                "'TemporaryKey' is missing.");
                case NULL_BODY -> throw PlayedSuperOfficeRefusalException.silence();
            };
        }
        Optional<PlayedTemporaryKey> found = keys.find(text.get()).filter(this::isOfThisGeneration);
        if (variants.of(SuperOfficeSwitches.KEY_CHECK_CONSUMES)) {
            found.ifPresent(keys::use);
        }
        return found.map(key -> told(key, caller)).orElseGet(() -> unknown(caller));
    }

    public PlayedSuperOfficeOutcome create(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        return created(body, caller, null);
    }

    public PlayedSuperOfficeOutcome createWithPayload(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        return created(body, caller, body.text("Payload").orElse(null));
    }

    public PlayedSuperOfficeOutcome delete(PlayedSuperOfficeRequestBody body) {
        keys.delete(domain(body), body.number("PersonId").orElse(null));
        return new PlayedSuperOfficeOutcome.Done();
    }

    private PlayedSuperOfficeOutcome told(PlayedTemporaryKey key, PlayedSuperOfficeCaller caller) {
        if (!key.isExpired(clock.instant())) {
            return filled(key, false, caller);
        }
        return switch (variants.of(SuperOfficeSwitches.EXPIRED_KEY_ANSWER)) {
            case FILLED -> filled(key, true, caller);
            case FLAG_ONLY -> info(UNKNOWN, 0, 0, true, noPayload(), caller);
            case AS_UNKNOWN -> unknown(caller);
        };
    }

    private PlayedSuperOfficeOutcome filled(
            PlayedTemporaryKey key, boolean expired, PlayedSuperOfficeCaller caller) {
        return info(
                key.domain().wireName(),
                id(key.targetId()),
                id(key.personId()),
                expired,
                key.payload() == null ? noPayload() : key.payload(),
                caller);
    }

    private PlayedSuperOfficeOutcome unknown(PlayedSuperOfficeCaller caller) {
        return switch (variants.of(SuperOfficeSwitches.UNKNOWN_KEY_ANSWER)) {
            case ZEROS -> info(UNKNOWN, 0, 0, false, noPayload(), caller);
            case NULLS -> info(UNKNOWN, null, null, null, null, caller);
            case NULL_BODY -> throw PlayedSuperOfficeRefusalException.silence();
        };
    }

    private PlayedSuperOfficeOutcome info(
            String domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable Boolean expired,
            @Nullable String payload,
            PlayedSuperOfficeCaller caller) {
        var info =
                new PlayedSuperOfficeResultObject("TemporaryKeyInfo", variants, dialect)
                        .with("Domain", domain, UNKNOWN)
                        .with("TargetId", targetId, 0)
                        .with("PersonId", personId, 0)
                        .with("IsExpired", expired, false);
        return (isPayloadShown(payload) ? info.with("Payload", payload, null) : info)
                .told(caller.call());
    }

    private boolean isPayloadShown(@Nullable String payload) {
        boolean isLeftOut =
                payload == null
                        && variants.of(SuperOfficeSwitches.EMPTY_PAYLOAD)
                                == SuperOfficeVariants.EmptyPayload.ABSENT;
        return variants.of(SuperOfficeSwitches.GENERATION_CURRENT) && !isLeftOut;
    }

    private @Nullable String noPayload() {
        return switch (variants.of(SuperOfficeSwitches.EMPTY_PAYLOAD)) {
            case EMPTY_TEXT -> "";
            case NULL, ABSENT -> null;
        };
    }

    private @Nullable Integer id(@Nullable Integer stored) {
        if (stored == null && !variants.of(SuperOfficeSwitches.NULL_IDS_STAY_NULL)) {
            return 0;
        }
        return stored;
    }

    private boolean isOfThisGeneration(PlayedTemporaryKey key) {
        return !key.domain().isNewer() || variants.of(SuperOfficeSwitches.GENERATION_CURRENT);
    }

    private PlayedSuperOfficeOutcome created(
            PlayedSuperOfficeRequestBody body,
            PlayedSuperOfficeCaller caller,
            @Nullable String payload) {
        PlayedTemporaryKey key =
                keys.create(
                        domain(body),
                        body.number("TargetId").orElse(null),
                        body.number("PersonId").orElse(null),
                        expires(body, caller),
                        payload);
        return new PlayedSuperOfficeOutcome.Value("string", key.text());
    }

    private PlayedTemporaryKeyDomain domain(PlayedSuperOfficeRequestBody body) {
        Optional<PlayedTemporaryKeyDomain> known =
                body.sent("Domain")
                        .flatMap(this::domain)
                        .filter(domain -> domain != PlayedTemporaryKeyDomain.UNKNOWN)
                        .filter(domain ->
                                !domain.isNewer()
                                        || variants.of(SuperOfficeSwitches.GENERATION_CURRENT));
        if (known.isEmpty() && !variants.of(SuperOfficeSwitches.UNKNOWN_DOMAIN_STORED)) {
            throw PlayedSuperOfficeRefusalException.malformed(
                    "'Domain' is none of the known ones.");
        }
        return known.orElse(PlayedTemporaryKeyDomain.UNKNOWN);
    }

    private Optional<PlayedTemporaryKeyDomain> domain(PlayedSuperOfficeRequestBody.Sent sent) {
        if (!sent.isNumber()) {
            return PlayedTemporaryKeyDomain.named(sent.text());
        }
        if (!variants.of(SuperOfficeSwitches.ENUM_NUMBERS)) {
            throw PlayedSuperOfficeRefusalException.malformed("'Domain' is a number.");
        }
        return PlayedTemporaryKeyDomain.numbered(sent.text());
    }

    private @Nullable Instant expires(
            PlayedSuperOfficeRequestBody body, PlayedSuperOfficeCaller caller) {
        Optional<String> sent = body.text("Expires").filter(text -> !text.equals(NO_DATE));
        if (sent.isPresent()) {
            return instant(sent.get(), caller);
        }
        return switch (variants.of(SuperOfficeSwitches.MISSING_EXPIRES)) {
            case NEVER -> null;
            case EXPIRED -> clock.instant();
            case BAD_REQUEST ->
                    throw PlayedSuperOfficeRefusalException.malformed("'Expires' is missing.");
        };
    }

    private Instant instant(String text, PlayedSuperOfficeCaller caller) {
        try {
            var date =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from);
            if (date.get(ChronoField.YEAR) > LAST_YEAR) {
                throw PlayedSuperOfficeRefusalException.malformed("'Expires' is too late.");
            }
            if (date instanceof OffsetDateTime exact
                    && variants.of(SuperOfficeSwitches.EXPIRES_OFFSET_COUNTS)) {
                return exact.toInstant();
            }
            return LocalDateTime.from(date).atZone(dialect.zone(caller.call())).toInstant();
        } catch (DateTimeException e) {
            throw PlayedSuperOfficeRefusalException.malformed("'Expires' is no date and time.");
        }
    }
}
