package gatehouse.console.journal;

/**
 * Who acts, and over which connection.
 *
 * @param operator the user of this computer
 * @param environment the environment's name
 * @param kind what is at stake there: {@code SANDBOX}, {@code TEST} or {@code PRODUCTION}
 * @param connection the name of the connection within the environment; empty in entries of versions
 *     that did not record it
 */
public record ActOrigin(String operator, String environment, String kind, String connection) {}
