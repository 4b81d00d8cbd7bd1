package gatehouse.sandbox.portos.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users and the devices, which do not change while the sandbox runs. */
public final class PlayedPortosDirectory {
    private final Map<String, PlayedPortosDevice> devices = new LinkedHashMap<>();
    private final Map<String, PlayedPortosUser> users = new LinkedHashMap<>();

    public PlayedPortosDirectory(List<PlayedPortosDevice> devices, List<PlayedPortosUser> users) {
        devices.forEach(device -> this.devices.put(device.name(), device));
        users.forEach(user -> this.users.put(user.userName(), user));
    }

    List<PlayedPortosDevice> devices() {
        return List.copyOf(devices.values());
    }

    List<PlayedPortosUser> users() {
        return List.copyOf(users.values());
    }

    public Optional<PlayedPortosDevice> device(String name) {
        return Optional.ofNullable(devices.get(name));
    }

    public Optional<PlayedPortosUser> user(String userName) {
        return Optional.ofNullable(users.get(userName));
    }
}
