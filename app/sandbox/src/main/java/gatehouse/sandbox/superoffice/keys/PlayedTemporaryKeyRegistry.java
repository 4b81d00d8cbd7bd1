package gatehouse.sandbox.superoffice.keys;

import gatehouse.sandbox.superoffice.signin.PlayedSuperOfficeSecretSource;
import gatehouse.sandbox.superoffice.variants.SuperOfficeSwitches;
import gatehouse.sandbox.variants.ContractVariants;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The temporary keys and how long they live (contract: SuperOffice 8). */
public final class PlayedTemporaryKeyRegistry {
    private final ContractVariants variants;
    private final InstantSource clock;
    private final PlayedSuperOfficeSecretSource secrets;
    private final Map<String, PlayedTemporaryKey> keys = new LinkedHashMap<>();

    public PlayedTemporaryKeyRegistry(
            ContractVariants variants, InstantSource clock, PlayedSuperOfficeSecretSource secrets) {
        this.variants = variants;
        this.clock = clock;
        this.secrets = secrets;
    }

    public synchronized PlayedTemporaryKey create(
            PlayedTemporaryKeyDomain domain,
            @Nullable Integer targetId,
            @Nullable Integer personId,
            @Nullable Instant expires,
            @Nullable String payload) {
        String text = secrets.temporaryKey(variants.of(SuperOfficeSwitches.KEY_ALPHABET));
        var key = new PlayedTemporaryKey(text, domain, targetId, personId, expires, payload);
        keys.put(text, key);
        return key;
    }

    /** The key with exactly this text, unless it has expired so long ago that its row is gone. */
    synchronized Optional<PlayedTemporaryKey> find(String text) {
        return Optional.ofNullable(keys.get(text)).filter(this::isStored);
    }

    synchronized void use(PlayedTemporaryKey key) {
        keys.remove(key.text());
    }

    /** Forgets all keys of this domain and person; null is who has none. */
    synchronized void delete(PlayedTemporaryKeyDomain domain, @Nullable Integer personId) {
        keys.values()
                .removeIf(key ->
                        key.domain() == domain
                                && Optional.ofNullable(key.personId())
                                        .equals(Optional.ofNullable(personId)));
    }

    /** Lets a key expire at another time; tells whether there is such a key. */
    public synchronized boolean expire(String text, Instant at) {
        return keys.computeIfPresent(text, (_, key) -> key.expiring(at)) != null;
    }

    public synchronized List<PlayedTemporaryKey> all() {
        return keys.values().stream().filter(this::isStored).toList();
    }

    /** Whether this text holds a key. */
    public synchronized boolean occursIn(String text) {
        return keys.keySet().stream().anyMatch(text::contains);
    }

    public synchronized void move(Duration by) {
        keys.replaceAll((_, key) -> key.moved(by));
    }

    private boolean isStored(PlayedTemporaryKey key) {
        return !key.isPurged(clock.instant(), variants.of(SuperOfficeSwitches.KEY_PURGE));
    }
}
