package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is there at the start (contract: SuperOffice 12, sandbox data): by name what opens the
 * server, and temporary keys of every domain and in every condition.
 */
record Seed(Map<String, String> access, Map<String, String> keys) {
    private static final int PERSON = 741;

    /** Links of a mailing live that long by default (contract: SuperOffice 8). */
    private static final Duration LINK_LIFE = Duration.ofDays(21);

    static Seed sown(Credentials credentials, TemporaryKeys keys, Instant now, Readings readings) {
        var access = new LinkedHashMap<String, String>();
        access.put("user", User.SAMPLE.name());
        access.put("password", User.SAMPLE.password());
        access.put("ticket", credentials.ticket(User.SAMPLE));
        access.put("token", credentials.token(User.SAMPLE, Tenants.SAMPLE));
        access.put("appToken", Credentials.APP_TOKEN);
        Credentials.XsrfPair pair = credentials.pair(User.SAMPLE);
        access.put("xsrf", pair.token());
        access.put("cookie", Gate.COOKIE + "=" + pair.cookie());
        return new Seed(access, keys(keys, now, readings.of(SuperOfficeReadings.KEY_PURGE)));
    }

    private static Map<String, String> keys(TemporaryKeys keys, Instant now, Duration kept) {
        var byName = new LinkedHashMap<String, String>();
        Instant later = now.plus(LINK_LIFE);
        for (Domain domain : Domain.values()) {
            if (domain != Domain.UNKNOWN) {
                int target = 960 + domain.number();
                byName.put(domain.wireName(), sow(keys, domain, target, PERSON, later, null));
            }
        }
        byName.put("valid", byName.getOrDefault(Domain.CHANGE_PASSWORD.wireName(), ""));
        byName.put(
                "expired",
                sow(keys, Domain.CHANGE_PASSWORD, 960, PERSON, now.minusSeconds(60), null));
        byName.put(
                "purged",
                sow(
                        keys,
                        Domain.CHANGE_PASSWORD,
                        959,
                        PERSON,
                        now.minus(kept).minus(Duration.ofDays(1)),
                        null));
        byName.put("withoutPerson", sow(keys, Domain.FAQ, 12, null, null, null));
        byName.put(
                "withPayload",
                sow(
                        keys,
                        Domain.VERIFY_EMAIL,
                        null,
                        PERSON,
                        later,
                        "{\"email\":\"ola@example.com\"}"));
        return byName;
    }

    private static String sow(
            TemporaryKeys keys,
            Domain domain,
            @Nullable Integer target,
            @Nullable Integer person,
            @Nullable Instant expires,
            @Nullable String payload) {
        return keys.create(domain, target, person, expires, payload).text();
    }

    /** Names what there is, never the secrets. */
    @Override
    public String toString() {
        return "seed with the keys " + keys.keySet();
    }
}
