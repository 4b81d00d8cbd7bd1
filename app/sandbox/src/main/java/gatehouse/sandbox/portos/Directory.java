package gatehouse.sandbox.portos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users and the devices, which do not change while the sandbox runs. */
final class Directory {
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<String, User> users = new LinkedHashMap<>();

    Directory(List<Device> devices, List<User> users) {
        devices.forEach(device -> this.devices.put(device.name(), device));
        users.forEach(user -> this.users.put(user.userName(), user));
    }

    List<Device> devices() {
        return List.copyOf(devices.values());
    }

    List<User> users() {
        return List.copyOf(users.values());
    }

    Optional<Device> device(String name) {
        return Optional.ofNullable(devices.get(name));
    }

    Optional<User> user(String userName) {
        return Optional.ofNullable(users.get(userName));
    }
}
