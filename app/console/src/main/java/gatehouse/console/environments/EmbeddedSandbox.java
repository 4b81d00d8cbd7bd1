package gatehouse.console.environments;

/** The sandbox that runs inside the program, started when it is first needed. */
public interface EmbeddedSandbox extends AutoCloseable {
    /** Where the sandbox's Portos is, and who may sign in there. */
    record Access(String server, String prefix, String user, String password, String device) {
        /** Names no password, though this one is no secret: a habit worth keeping. */
        @Override
        public String toString() {
            return "Access[server=%s, user=%s]".formatted(server, user);
        }
    }

    /** Starts it at the first call; blocks until it is ready. */
    Access start();

    @Override
    void close();
}
