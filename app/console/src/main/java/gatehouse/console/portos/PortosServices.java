package gatehouse.console.portos;

import gatehouse.clients.http.RequestSigner;
import gatehouse.console.connections.portos.PortosCaller;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.portos.SignInActs;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.PortosActs;
import gatehouse.console.sessions.SessionService;
import gatehouse.console.sessions.SignOutService;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.systems.SignOutResult;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.ClosingSteps;
import gatehouse.console.work.TimeLimit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Portos of an open environment.
 *
 * @param connection who is signed in
 * @param signIn signs in
 * @param sessions what can be asked
 * @param acts what can be done
 * @param signOut ends the sign-in of this program
 * @param parallelActs how many acts of a run may be under way at once, at most
 * @param played who may sign in to a played Portos
 */
public record PortosServices(
        PortosConnection connection,
        SignInActs signIn,
        SessionService sessions,
        PortosActs acts,
        SignOutService signOut,
        int parallelActs,
        Optional<EmbeddedSandbox.SandboxUser> played)
        implements OpenConnection {
    private static final Logger log = LoggerFactory.getLogger(PortosServices.class);

    /** How long it may take to end the session of this program (contract: Portos 10, rule 9). */
    private static final Duration SIGN_OUT_LIMIT = Duration.ofSeconds(2);

    @Override
    public Optional<Predicate<char[]>> proof() {
        return connection.signedIn().map(_ -> connection::isPassword);
    }

    @Override
    public String signedInUser() {
        return connection.signedIn().map(PortosCaller::text).orElse("");
    }

    @Override
    public Optional<RequestSigner> signer() {
        return connection.signer();
    }

    /**
     * Ends the session of whoever leaves, within 2 s; empty where there was none, as an API key
     * begins no session. Where time is up or a fault of the program intervenes, the outcome is
     * unknown.
     */
    public Optional<SignOutResult> endSession(PortosConnection.EndingSignIn who) {
        if (who.caller() instanceof PortosCaller.Key) {
            who.close();
            return Optional.empty();
        }
        var reason = new ActReason(MessageBundle.of("signOut.reason"), "");
        try {
            return TimeLimit.within(SIGN_OUT_LIMIT, () -> signOut.signOut(who, reason))
                    .or(() -> Optional.of(signOut.unconfirmed(who)));
        } catch (RuntimeException bug) {
            log.error("Signing out ended by a fault of the program", bug);
            return Optional.of(signOut.unconfirmed(who));
        }
    }

    @Override
    public void leave(Consumer<SignOutResult> signOuts) {
        ClosingSteps.run(
                List.of(
                        () -> connection.leave().flatMap(this::endSession).ifPresent(signOuts),
                        connection::close));
    }
}
