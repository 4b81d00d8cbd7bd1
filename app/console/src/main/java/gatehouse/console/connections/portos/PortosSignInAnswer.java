package gatehouse.console.connections.portos;

/**
 * A sign-in to Portos that worked.
 *
 * @param caller who is signed in now
 * @param noted false where the outcome could not be written to the journal
 */
public record PortosSignInAnswer(PortosCaller caller, boolean noted) {}
