package gatehouse.console.passwords;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The D-Bus session of a person, in which a Secret Service is on Linux. Without one there is no
 * such service, and libsecret is not even asked: it then looks for a session in ways of its own,
 * during which it crashed the JVM once.
 *
 * @param system the name of the operating system, as in {@code os.name}
 * @param address what {@code DBUS_SESSION_BUS_ADDRESS} says; empty where it is not set
 * @param runtimeFolder what {@code XDG_RUNTIME_DIR} says, where a session has its socket by
 *     default; empty where it is not set
 */
record SessionBus(String system, String address, String runtimeFolder) {
    /** That of this process. */
    static SessionBus ofThisProcess() {
        return new SessionBus(
                System.getProperty("os.name", ""),
                variable("DBUS_SESSION_BUS_ADDRESS"),
                variable("XDG_RUNTIME_DIR"));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }

    /** Whether a store of passwords can be there; other systems than Linux need no session. */
    boolean mayHaveStore() {
        return !system.startsWith("Linux")
                || !address.isBlank()
                || (!runtimeFolder.isBlank() && Files.exists(Path.of(runtimeFolder, "bus")));
    }
}
