package gatehouse.console.environments;

/** Where one system is reached, with the settings that its system needs. */
public interface SystemAddress {
    /** What is kept of a connection to the system. */
    ConnectionSchema schema();

    /**
     * A connection to it.
     *
     * @throws InvalidEnvironmentException about the first setting that is wrong
     */
    ConnectionSpec connection(ConnectionId id, String name);
}
