package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.readings.Readings;

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
record KeyCalls(TemporaryKeys keys, Readings readings, Dialect dialect, InstantSource clock) {
    private static final String UNKNOWN = Domain.UNKNOWN.wireName();
    private static final String NO_DATE = "0001-01-01T00:00:00";
    private static final int LAST_YEAR = 9999;

    Outcome check(Body body, Caller caller) {
        Optional<String> text = body.text("TemporaryKey");
        if (text.isEmpty()) {
            return switch (readings.of(SuperOfficeReadings.EMPTY_KEY_INPUT)) {
                case AS_UNKNOWN -> unknown(caller);
                case BAD_REQUEST -> throw Refused.malformed("'TemporaryKey' is missing.");
                case NULL_BODY -> throw Refused.silence();
            };
        }
        Optional<TemporaryKey> found = keys.find(text.get()).filter(this::isOfThisGeneration);
        if (readings.of(SuperOfficeReadings.KEY_CHECK_CONSUMES)) {
            found.ifPresent(keys::use);
        }
        return found.map(key -> told(key, caller)).orElseGet(() -> unknown(caller));
    }

    Outcome create(Body body, Caller caller) {
        return created(body, caller, null);
    }

    Outcome createWithPayload(Body body, Caller caller) {
        return created(body, caller, body.text("Payload").orElse(null));
    }

    Outcome delete(Body body) {
        keys.delete(domain(body), body.number("PersonId").orElse(null));
        return new Outcome.Done();
    }

    private Outcome told(TemporaryKey key, Caller caller) {
        if (!key.isExpired(clock.instant())) {
            return filled(key, false, caller);
        }
        return switch (readings.of(SuperOfficeReadings.EXPIRED_KEY_ANSWER)) {
            case FILLED -> filled(key, true, caller);
            case FLAG_ONLY -> info(UNKNOWN, 0, 0, true, noPayload(), caller);
            case AS_UNKNOWN -> unknown(caller);
        };
    }

    private Outcome filled(TemporaryKey key, boolean expired, Caller caller) {
        return info(
                key.domain().wireName(),
                id(key.targetId()),
                id(key.personId()),
                expired,
                key.payload() == null ? noPayload() : key.payload(),
                caller);
    }

    private Outcome unknown(Caller caller) {
        return switch (readings.of(SuperOfficeReadings.UNKNOWN_KEY_ANSWER)) {
            case ZEROS -> info(UNKNOWN, 0, 0, false, noPayload(), caller);
            case NULLS -> info(UNKNOWN, null, null, null, null, caller);
            case NULL_BODY -> throw Refused.silence();
        };
    }

    private Outcome info(
            String domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable Boolean expired,
            @Nullable String payload,
            Caller caller) {
        var info =
                new Carrier("TemporaryKeyInfo", readings, dialect)
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
                        && readings.of(SuperOfficeReadings.EMPTY_PAYLOAD)
                                == Ways.EmptyPayload.ABSENT;
        return readings.of(SuperOfficeReadings.GENERATION_CURRENT) && !isLeftOut;
    }

    private @Nullable String noPayload() {
        return switch (readings.of(SuperOfficeReadings.EMPTY_PAYLOAD)) {
            case EMPTY_TEXT -> "";
            case NULL, ABSENT -> null;
        };
    }

    private @Nullable Integer id(@Nullable Integer stored) {
        if (stored == null && !readings.of(SuperOfficeReadings.NULL_IDS_STAY_NULL)) {
            return 0;
        }
        return stored;
    }

    private boolean isOfThisGeneration(TemporaryKey key) {
        return !key.domain().isNewer() || readings.of(SuperOfficeReadings.GENERATION_CURRENT);
    }

    private Outcome created(Body body, Caller caller, @Nullable String payload) {
        TemporaryKey key =
                keys.create(
                        domain(body),
                        body.number("TargetId").orElse(null),
                        body.number("PersonId").orElse(null),
                        expires(body, caller),
                        payload);
        return new Outcome.Value("string", key.text());
    }

    private Domain domain(Body body) {
        Optional<Domain> known =
                body.sent("Domain")
                        .flatMap(this::domain)
                        .filter(domain -> domain != Domain.UNKNOWN)
                        .filter(domain ->
                                !domain.isNewer()
                                        || readings.of(SuperOfficeReadings.GENERATION_CURRENT));
        if (known.isEmpty() && !readings.of(SuperOfficeReadings.UNKNOWN_DOMAIN_STORED)) {
            throw Refused.malformed("'Domain' is none of the known ones.");
        }
        return known.orElse(Domain.UNKNOWN);
    }

    private Optional<Domain> domain(Body.Sent sent) {
        if (!sent.isNumber()) {
            return Domain.named(sent.text());
        }
        if (!readings.of(SuperOfficeReadings.ENUM_NUMBERS)) {
            throw Refused.malformed("'Domain' is a number.");
        }
        return Domain.numbered(sent.text());
    }

    private @Nullable Instant expires(Body body, Caller caller) {
        Optional<String> sent = body.text("Expires").filter(text -> !text.equals(NO_DATE));
        if (sent.isPresent()) {
            return instant(sent.get(), caller);
        }
        return switch (readings.of(SuperOfficeReadings.MISSING_EXPIRES)) {
            case NEVER -> null;
            case EXPIRED -> clock.instant();
            case BAD_REQUEST -> throw Refused.malformed("'Expires' is missing.");
        };
    }

    private Instant instant(String text, Caller caller) {
        try {
            var date =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from);
            if (date.get(ChronoField.YEAR) > LAST_YEAR) {
                throw Refused.malformed("'Expires' is too late.");
            }
            if (date instanceof OffsetDateTime exact
                    && readings.of(SuperOfficeReadings.EXPIRES_OFFSET_COUNTS)) {
                return exact.toInstant();
            }
            return LocalDateTime.from(date).atZone(dialect.zone(caller.call())).toInstant();
        } catch (DateTimeException e) {
            throw Refused.malformed("'Expires' is no date and time.");
        }
    }
}
