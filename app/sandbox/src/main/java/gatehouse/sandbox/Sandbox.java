package gatehouse.sandbox;

/** The systems, played on loopback. */
public final class Sandbox {}
