package gatehouse.clients.portos.server;

import gatehouse.clients.portos.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A device that can be signed in to (contract: Portos 2.4). Texts that the server left out are
 * empty.
 *
 * @param name unique; what sessions call {@code deviceName}
 * @param active null where the server does not tell
 * @param envName open enumeration, as in {@link Session}
 * @param description the device's human name
 * @param roles names of roles, open
 * @param settings texts by name; other values are left out
 * @param version number of the stored version; null where the server does not tell
 */
public record PortosDevice(
        String name,
        @Nullable Boolean active,
        String envName,
        String description,
        List<String> roles,
        Map<String, String> settings,
        @Nullable Long version) {
    public PortosDevice {
        roles = List.copyOf(roles);
        settings = Map.copyOf(settings);
    }
}
