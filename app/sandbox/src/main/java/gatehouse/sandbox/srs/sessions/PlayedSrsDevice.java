package gatehouse.sandbox.srs.sessions;

/** A number that an agent uses, and the switch it belongs to. */
public record PlayedSrsDevice(String dn, String switchName) {}
