package gatehouse.sandbox.superoffice.keys;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A row of the table of temporary keys (contract: SuperOffice 8).
 *
 * @param expires null for a key that never does
 */
public record PlayedTemporaryKey(
        String text,
        PlayedTemporaryKeyDomain domain,
        @Nullable Integer targetId,
        @Nullable Integer personId,
        @Nullable Instant expires,
        @Nullable String payload) {

    public boolean isExpired(Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    /** Whether the row itself is gone, so long after the expiry. */
    boolean isPurged(Instant now, Duration kept) {
        return expires != null && !expires.plus(kept).isAfter(now);
    }

    PlayedTemporaryKey expiring(@Nullable Instant at) {
        return new PlayedTemporaryKey(text, domain, targetId, personId, at, payload);
    }

    PlayedTemporaryKey moved(Duration by) {
        return expiring(expires == null ? null : expires.plus(by));
    }

    /** Tells what it is for, never the key. */
    @Override
    public String toString() {
        return "key for " + domain.wireName();
    }
}
