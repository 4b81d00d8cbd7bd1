package gatehouse.console.passwords;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.KeptEnvironment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Removes the stored passwords of connections that are in no environment any more, be they removed
 * here or by another program. As a removal can be undone for a while, it waits for that long after
 * it first missed a connection; at the end of the program it does not. Safe for any thread.
 */
public final class OrphanedPasswords {
    /** How long a removal can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPasswords.class);

    private final StoredPasswords passwords;
    private final EnvironmentStore environments;
    private final InstantSource clock;
    private final Map<ConnectionId, Instant> missedSince = new HashMap<>();

    /** Those of {@code passwords} that belong to none of {@code environments}. */
    public OrphanedPasswords(
            StoredPasswords passwords, EnvironmentStore environments, InstantSource clock) {
        this.passwords = passwords;
        this.environments = environments;
        this.clock = clock;
    }

    /**
     * Looks for such passwords, and removes those that were missed for long enough; blocks. A store
     * that has one still is asked again at the next call.
     *
     * @return whether one waits for its time
     * @throws IOException where the environments cannot be read; nothing is removed then
     */
    public synchronized boolean sweep() throws IOException {
        Set<ConnectionId> missed = missing();
        missedSince.keySet().retainAll(missed);
        for (ConnectionId one : missed) {
            missedSince.putIfAbsent(one, clock.instant());
        }
        Instant due = clock.instant().minus(UNDO);
        removeMissed(since -> !since.isAfter(due));
        return missedSince.values().stream().anyMatch(since -> since.isAfter(due));
    }

    /**
     * Removes all of them at once, where nothing can be undone; blocks.
     *
     * @throws IOException where the environments cannot be read; nothing is removed then
     */
    public synchronized void removeNow() throws IOException {
        for (ConnectionId one : missing()) {
            passwords.forget(one);
        }
    }

    /** The same at the end of the program, for those that wait; blocks where any does. */
    public synchronized void end() {
        if (!missedSince.isEmpty()) {
            try {
                removeNow();
            } catch (IOException failed) {
                LOG.warn("Stored passwords of removed connections are still there", failed);
            }
        }
    }

    private void removeMissed(Predicate<Instant> due) {
        missedSince
                .entrySet()
                .removeIf(each ->
                        due.test(each.getValue()) && passwords.forget(each.getKey()).isPresent());
    }

    /** A file that cannot be read as a whole may have every connection. */
    private Set<ConnectionId> missing() throws IOException {
        List<ConnectionId> stored = passwords.connections();
        if (stored.isEmpty()) {
            return Set.of();
        }
        Set<ConnectionId> known =
                environments.kept().stream()
                        .map(KeptEnvironment::environment)
                        .flatMap(each -> each.connections().stream())
                        .map(ConnectionSpec::id)
                        .collect(Collectors.toSet());
        return environments.trouble() != null
                ? Set.of()
                : stored.stream().filter(one -> !known.contains(one)).collect(Collectors.toSet());
    }
}
