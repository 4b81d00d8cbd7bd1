package gatehouse.sandbox.portos;

/** Who signed in where, and how (contract: Portos 2.1). */
record Identity(String userName, String deviceName, String envName, String authenticationType) {}
