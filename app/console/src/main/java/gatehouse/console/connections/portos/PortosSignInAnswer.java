package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;

/**
 * A sign-in to Portos that worked.
 *
 * @param caller who is signed in now
 * @param noted false where the outcome could not be written to the journal
 */
public record PortosSignInAnswer(PortosCaller caller, boolean noted) {
    /** A sign-in by user and password. */
    static PortosSignInAnswer login(PortosSignInResult answer, boolean noted) {
        return new PortosSignInAnswer(new PortosCaller.Login(answer), noted);
    }
}
