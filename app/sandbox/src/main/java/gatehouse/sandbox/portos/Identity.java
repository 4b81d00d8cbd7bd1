package gatehouse.sandbox.portos;

/** Who signed in where, and how (contract: Portos 4, Session). */
record Identity(String userName, String deviceName, String envName, String authenticationType) {}
