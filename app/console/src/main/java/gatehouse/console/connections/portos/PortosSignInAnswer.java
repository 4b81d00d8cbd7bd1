package gatehouse.console.connections.portos;

import gatehouse.clients.portos.PortosSignInResult;

/**
 * A sign-in to Portos that worked.
 *
 * @param caller who is signed in now
 * @param noted false where the outcome could not be written to the journal
 * @param storing what the person must know of the store of passwords; empty where nothing
 */
public record PortosSignInAnswer(PortosCaller caller, boolean noted, String storing) {
    /** A sign-in by user and password. */
    static PortosSignInAnswer login(PortosSignInResult answer, boolean noted, String storing) {
        return new PortosSignInAnswer(new PortosCaller.Login(answer), noted, storing);
    }
}
