package gatehouse.console.sessions.fields;

/**
 * Names one session in the whole program.
 *
 * @param connection the id of the connection over which it was read
 * @param sessionId the server's id, compared exactly
 */
public record SessionKey(String connection, String sessionId) {}
