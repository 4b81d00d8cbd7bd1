package gatehouse.sandbox.srs;

/** A number that an agent uses, and the switch it belongs to. */
record Device(String dn, String switchName) {}
