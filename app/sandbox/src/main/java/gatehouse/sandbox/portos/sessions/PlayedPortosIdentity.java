package gatehouse.sandbox.portos.sessions;

/** Who signed in where, and how (contract: Portos 2.1). */
public record PlayedPortosIdentity(
        String userName, String deviceName, String envName, String authenticationType) {}
