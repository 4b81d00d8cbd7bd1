package gatehouse.sandbox.portos.directory;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A person, a shift or an extension's account (contract: Portos 2.4). */
public record PlayedPortosUser(
        String id,
        boolean isActive,
        boolean isVirtual,
        String userName,
        @Nullable String featureName,
        String name,
        String password,
        List<String> rights,
        List<UserGrant> grants) {

    /** A device in the user's own list, with the roles and the description it has there. */
    public record UserGrant(String deviceName, List<String> roles, String description) {}

    public boolean mayUse(String deviceName) {
        return grants.stream().anyMatch(grant -> grant.deviceName().equals(deviceName));
    }

    public boolean isAdmin() {
        return rights.contains("admin");
    }
}
