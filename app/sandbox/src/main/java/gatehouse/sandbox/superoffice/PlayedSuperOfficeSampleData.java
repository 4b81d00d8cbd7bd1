package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyDomain;
import gatehouse.sandbox.superoffice.keys.PlayedTemporaryKeyRegistry;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeAuthenticator;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeCredentials;
import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeUser;
import gatehouse.sandbox.superoffice.tenants.PlayedTenantRegistry;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is there at the start (contract: SuperOffice 12, sandbox data): by name what opens the
 * server, and temporary keys of every domain and in every condition.
 */
record PlayedSuperOfficeSampleData(Map<String, String> access, Map<String, String> keys) {
    private static final int PERSON = 741;

    /** Links of a mailing live that long by default (contract: SuperOffice 8). */
    private static final Duration LINK_LIFE = Duration.ofDays(21);

    static PlayedSuperOfficeSampleData sown(
            PlayedSuperOfficeCredentials credentials,
            PlayedTemporaryKeyRegistry keys,
            Instant now,
            ContractVariants variants) {
        var access = new LinkedHashMap<String, String>();
        access.put("user", PlayedSuperOfficeUser.SAMPLE.name());
        access.put("password", PlayedSuperOfficeUser.SAMPLE.password());
        access.put("ticket", credentials.ticket(PlayedSuperOfficeUser.SAMPLE));
        access.put(
                "token",
                credentials.token(PlayedSuperOfficeUser.SAMPLE, PlayedTenantRegistry.SAMPLE));
        access.put("appToken", PlayedSuperOfficeCredentials.APP_TOKEN);
        PlayedSuperOfficeCredentials.XsrfPair pair = credentials.pair(PlayedSuperOfficeUser.SAMPLE);
        access.put("xsrf", pair.token());
        access.put("cookie", PlayedSuperOfficeAuthenticator.COOKIE + "=" + pair.cookie());
        return new PlayedSuperOfficeSampleData(
                access, keys(keys, now, variants.of(SuperOfficeSwitches.KEY_PURGE)));
    }

    private static Map<String, String> keys(
            PlayedTemporaryKeyRegistry keys, Instant now, Duration kept) {
        var byName = new LinkedHashMap<String, String>();
        Instant later = now.plus(LINK_LIFE);
        for (PlayedTemporaryKeyDomain domain : PlayedTemporaryKeyDomain.values()) {
            if (domain != PlayedTemporaryKeyDomain.UNKNOWN) {
                int target = 960 + domain.number();
                byName.put(domain.wireName(), sow(keys, domain, target, PERSON, later, null));
            }
        }
        byName.put(
                "valid",
                byName.getOrDefault(PlayedTemporaryKeyDomain.CHANGE_PASSWORD.wireName(), ""));
        byName.put(
                "expired",
                sow(
                        keys,
                        PlayedTemporaryKeyDomain.CHANGE_PASSWORD,
                        960,
                        PERSON,
                        now.minusSeconds(60),
                        null));
        byName.put(
                "purged",
                sow(
                        keys,
                        PlayedTemporaryKeyDomain.CHANGE_PASSWORD,
                        959,
                        PERSON,
                        now.minus(kept).minus(Duration.ofDays(1)),
                        null));
        byName.put("withoutPerson", sow(keys, PlayedTemporaryKeyDomain.FAQ, 12, null, null, null));
        byName.put(
                "withPayload",
                sow(
                        keys,
                        PlayedTemporaryKeyDomain.VERIFY_EMAIL,
                        null,
                        PERSON,
                        later,
                        "{\"email\":\"ola@example.com\"}"));
        return byName;
    }

    private static String sow(
            PlayedTemporaryKeyRegistry keys,
            PlayedTemporaryKeyDomain domain,
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
