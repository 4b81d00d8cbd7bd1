package gatehouse.console.sessions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One session as the list shows it.
 *
 * @param sessionId the whole id; whoever knows it can end the session
 * @param person the name behind the login name, or the login name where none is known
 * @param deviceDescription what people call the device; empty where that is not known
 * @param startedAt server time; null where not known
 * @param lastAccessAt server time; null where not known
 * @param expiresAt server time; null where not known
 * @param version of the stored session; null where not known
 * @param change what became of it since the list was last looked at
 */
public record SessionLine(
        String sessionId,
        String person,
        String userName,
        String deviceName,
        String deviceDescription,
        String envName,
        String authenticationType,
        @Nullable Instant startedAt,
        @Nullable Instant lastAccessAt,
        @Nullable Instant expiresAt,
        @Nullable Long version,
        Change change) {

    /** Whether ending the session may interrupt a sale; a kind of device not known yet may sell. */
    public boolean isTill() {
        return switch (envName) {
            case "BackOffice", "Tool" -> false;
            default -> true;
        };
    }
}
