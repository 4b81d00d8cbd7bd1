package gatehouse.sandbox.portos.sessions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One login session as the server knows it (contract: Portos 2.1).
 *
 * @param expiresAt null when it never runs out
 * @param endsAt the moment at which a revoke that was only accepted takes effect; null for most
 */
public record PlayedPortosSession(
        String id,
        PlayedPortosIdentity identity,
        Instant startedAt,
        @Nullable Instant expiresAt,
        Instant lastAccessAt,
        int version,
        Standing standing,
        @Nullable Instant endsAt) {

    /** Whether a session still counts; the ones that do not may still be listed. */
    public enum Standing {
        ALIVE,
        EXPIRED,
        TAKEN_OVER
    }

    public boolean isAlive() {
        return standing == Standing.ALIVE;
    }

    /** When something must happen to it by itself; {@link Instant#MAX} for never. */
    public Instant due() {
        if (!isAlive()) {
            return Instant.MAX;
        }
        Instant expiry = expiresAt == null ? Instant.MAX : expiresAt;
        return endsAt != null && endsAt.isBefore(expiry) ? endsAt : expiry;
    }

    public PlayedPortosSession used(Instant lastAccess, @Nullable Instant expiry, int newVersion) {
        return new PlayedPortosSession(
                id, identity, startedAt, expiry, lastAccess, newVersion, standing, endsAt);
    }

    public PlayedPortosSession endingAt(Instant moment) {
        return new PlayedPortosSession(
                id, identity, startedAt, expiresAt, lastAccessAt, version, standing, moment);
    }

    public PlayedPortosSession standing(Standing now, @Nullable Instant expiry) {
        return new PlayedPortosSession(
                id, identity, startedAt, expiry, lastAccessAt, version, now, endsAt);
    }
}
