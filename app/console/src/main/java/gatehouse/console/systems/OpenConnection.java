package gatehouse.console.systems;

import gatehouse.clients.http.RequestSigner;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be asked and done over one connection of an open environment. Its system's module makes
 * it; whoever has a lease on the environment uses it. Safe for any thread.
 */
public interface OpenConnection {
    /** What recognises the secret of whoever is signed in; empty where nobody is. */
    default Optional<Predicate<char[]>> proof() {
        return Optional.empty();
    }

    /** Who is signed in, in words without a secret; empty where nobody is. */
    default String signedInUser() {
        return "";
    }

    /**
     * What puts the credential of whoever is signed in into a request, for a person who asks for
     * that; empty where nobody is, or where the credential is a password.
     */
    default Optional<RequestSigner> signer() {
        return Optional.empty();
    }

    /** Ends what is polled, within 5 s, as the program ends. */
    default void endPolling() {}

    /**
     * Signs out, which may take a few seconds, and closes the connection. Called once, when no
     * lease and no act needs it any more.
     *
     * @param signOuts is told what became of the session that the sign-in had begun
     */
    void leave(Consumer<SignOutResult> signOuts);
}
