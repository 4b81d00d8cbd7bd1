package gatehouse.console.environments;

import java.util.Map;
import java.util.Optional;

/** The sandbox that runs inside the program, started when it is first needed. */
public interface EmbeddedSandbox extends AutoCloseable {
    /**
     * Where the played systems are, and who may sign in there.
     *
     * @param environment the addresses
     * @param users by the system that they may sign in to
     */
    record SandboxAccess(Environment environment, Map<SystemId, SandboxUser> users) {
        public SandboxAccess {
            users = Map.copyOf(users);
        }

        /** Who may sign in to a played system; empty where it is not played. */
        public Optional<SandboxUser> user(SystemId system) {
            return Optional.ofNullable(users.get(system));
        }
    }

    /**
     * Who may sign in to a played system.
     *
     * @param device on which; empty where the system knows no devices
     */
    record SandboxUser(String name, String password, String device) {
        /** Names no password, though this one is no secret: a habit worth keeping. */
        @Override
        public String toString() {
            return "SandboxUser[" + name + "]";
        }
    }

    /** Starts it at the first call; blocks until it is ready. */
    SandboxAccess start();

    @Override
    void close();
}
