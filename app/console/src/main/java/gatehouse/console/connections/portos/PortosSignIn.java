package gatehouse.console.connections.portos;

/**
 * A sign-in to Portos, without its password.
 *
 * @param userName the login name
 * @param deviceName the device to sign in to
 */
public record PortosSignIn(String userName, String deviceName) {}
