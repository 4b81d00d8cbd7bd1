package gatehouse.sandbox.superoffice;

import gatehouse.sandbox.readings.Readings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The temporary keys and how long they live (contract: SuperOffice 8). */
final class TemporaryKeys {
    private final Readings readings;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Map<String, TemporaryKey> keys = new LinkedHashMap<>();

    TemporaryKeys(Readings readings, InstantSource clock, Secrets secrets) {
        this.readings = readings;
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized TemporaryKey create(
            Domain domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable Instant expires,
            @Nullable String payload) {
        String text = secrets.temporaryKey(readings.of(SuperOfficeReadings.KEY_ALPHABET));
        var key = new TemporaryKey(text, domain, targetId, personId, expires, payload);
        keys.put(text, key);
        return key;
    }

    /** The key with exactly this text, unless it has expired so long ago that its row is gone. */
    synchronized Optional<TemporaryKey> find(String text) {
        return Optional.ofNullable(keys.get(text)).filter(this::isStored);
    }

    synchronized void use(TemporaryKey key) {
        keys.remove(key.text());
    }

    /** Forgets all keys of this domain and person; null is who has none. */
    synchronized void delete(Domain domain, @Nullable Integer personId) {
        keys.values()
                .removeIf(key ->
                        key.domain() == domain
                                && Optional.ofNullable(key.personId())
                                        .equals(Optional.ofNullable(personId)));
    }

    /** Lets a key expire at another time; tells whether there is such a key. */
    synchronized boolean expire(String text, Instant at) {
        return keys.computeIfPresent(text, (_, key) -> key.expiring(at)) != null;
    }

    synchronized List<TemporaryKey> all() {
        return keys.values().stream().filter(this::isStored).toList();
    }

    /** Whether this text holds a key. */
    synchronized boolean occursIn(String text) {
        return keys.keySet().stream().anyMatch(text::contains);
    }

    synchronized void move(Duration by) {
        keys.replaceAll((_, key) -> key.moved(by));
    }

    private boolean isStored(TemporaryKey key) {
        return !key.isPurged(clock.instant(), readings.of(SuperOfficeReadings.KEY_PURGE));
    }
}
