package gatehouse.console.environments;

import org.jspecify.annotations.Nullable;

/** The sandbox that runs inside the program, started when it is first needed. */
public interface EmbeddedSandbox extends AutoCloseable {
    /**
     * Where the played systems are, and who may sign in there.
     *
     * @param environment the addresses
     * @param superOffice null where SuperOffice is not played
     * @param srs null where the Screen Recording Service is not played
     */
    record SandboxAccess(
            Environment environment,
            PortosSandboxUser portos,
            @Nullable SandboxUser superOffice,
            @Nullable SandboxUser srs) {}

    /** Who may sign in to the played Portos, and on which device. */
    record PortosSandboxUser(String name, String password, String device) {
        /** Names no password, though this one is no secret: a habit worth keeping. */
        @Override
        public String toString() {
            return "PortosUser[" + name + " on " + device + "]";
        }
    }

    /** Who may sign in to another played system. */
    record SandboxUser(String name, String password) {
        /** Names no password either. */
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }

    /** Starts it at the first call; blocks until it is ready. */
    SandboxAccess start();

    @Override
    void close();
}
