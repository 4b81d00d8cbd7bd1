package gatehouse.clients.portos.server;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An account (contract: Portos 2.4). Texts that the server left out are empty.
 *
 * @param active null where the server does not tell
 * @param virtual marks an account of an extension; null where the server does not tell
 * @param userName login name, what sessions tell
 * @param featureName the extension of a virtual account
 * @param name the person or shift
 * @param devices those it may sign in to
 */
public record PortosUser(
        String id,
        @Nullable Boolean active,
        @Nullable Boolean virtual,
        String userName,
        @Nullable String featureName,
        String name,
        List<UserDevice> devices) {
    public PortosUser {
        devices = List.copyOf(devices);
    }

    /**
     * A device as the account sees it.
     *
     * @param active null where the server does not tell
     * @param roles names of roles on that device, open
     */
    public record UserDevice(
            String name,
            @Nullable Boolean active,
            String envName,
            String description,
            List<String> roles) {
        public UserDevice {
            roles = List.copyOf(roles);
        }
    }
}
