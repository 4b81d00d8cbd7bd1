package gatehouse.sandbox.portos.sessions;

import gatehouse.sandbox.portos.variants.PortosVariants.SortKeys;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** A member of a session that a list can be ordered by (contract: Portos 4, $sort). */
public enum PlayedPortosSortKey {
    SESSION_ID("sessionId"),
    STARTED_AT("startedAt"),
    EXPIRES_AT("expiresAt"),
    LAST_ACCESS_AT("lastAccessAt"),
    VERSION("_v"),
    USER_NAME("identity.userName"),
    DEVICE_NAME("identity.deviceName"),
    ENV_NAME("identity.envName"),
    AUTHENTICATION_TYPE("identity.authenticationType");

    private final String member;

    PlayedPortosSortKey(String member) {
        this.member = member;
    }

    /** The key of this name, in whatever case it is written. */
    static Optional<PlayedPortosSortKey> named(String name) {
        return Stream.of(values()).filter(key -> key.member.equalsIgnoreCase(name)).findFirst();
    }

    /** Whether a list can be sorted on it. */
    boolean isAmong(SortKeys keys) {
        return switch (keys) {
            case TOP_LEVEL -> !member.contains(".");
            case ALL -> true;
            case NONE -> false;
        };
    }

    Comparator<PlayedPortosSession> ascending() {
        return switch (this) {
            case SESSION_ID -> Comparator.comparing(PlayedPortosSession::id);
            case STARTED_AT -> Comparator.comparing(PlayedPortosSession::startedAt);
            case EXPIRES_AT -> Comparator.comparing(PlayedPortosSortKey::expiry);
            case LAST_ACCESS_AT -> Comparator.comparing(PlayedPortosSession::lastAccessAt);
            case VERSION -> Comparator.comparingInt(PlayedPortosSession::version);
            case USER_NAME -> Comparator.comparing(s -> s.identity().userName());
            case DEVICE_NAME -> Comparator.comparing(s -> s.identity().deviceName());
            case ENV_NAME -> Comparator.comparing(s -> s.identity().envName());
            case AUTHENTICATION_TYPE ->
                    Comparator.comparing(s -> s.identity().authenticationType());
        };
    }

    private static Instant expiry(PlayedPortosSession session) {
        return session.expiresAt() == null ? Instant.MAX : session.expiresAt();
    }
}
