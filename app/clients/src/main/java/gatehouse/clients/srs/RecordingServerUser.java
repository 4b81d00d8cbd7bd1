package gatehouse.clients.srs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A user as a recording server tells it (contract: SRS 10). Texts that it left out are empty, flags
 * null.
 */
public record RecordingServerUser(
        String id,
        String userName,
        String firstName,
        String lastName,
        List<String> roles,
        @Nullable Boolean enabled,
        @Nullable Boolean changePasswordOnFirstLogin) {
    public RecordingServerUser {
        roles = List.copyOf(roles);
    }
}
