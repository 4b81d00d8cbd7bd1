package gatehouse.console.systems;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.ActSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.journal.ActOrigin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the program and an open environment lend to one connection.
 *
 * @param home where the program keeps things
 * @param environment which is open
 * @param connection of that environment, as it counts: with what the environment says for all
 *     connections to its system
 * @param operator the user of this computer, for the journal
 * @param http is shared by all connections of the program; the environment sees these calls
 * @param guard of the environment
 * @param runner does every act
 * @param holds keeps the environment open while an act runs
 * @param secrets that connections need before they reach their systems
 * @param played who may sign in, where the system is only played
 */
public record ConnectionContext(
        HomeFolder home,
        Environment environment,
        ConnectionSpec connection,
        String operator,
        HttpCore http,
        WriteGuard guard,
        ActRunner runner,
        Supplier<ActHold> holds,
        ConnectionSecrets secrets,
        Optional<EmbeddedSandbox.SandboxUser> played) {
    /** Where the acts over this connection come from. */
    public ActOrigin origin() {
        return new ActOrigin(
                operator, environment.name(), environment.kind().name(), connection.name());
    }

    /** On whose behalf the calls over this connection are made. */
    public CallScope scope() {
        return CallScope.of(environment.id().value(), connection.id().value());
    }

    /**
     * The connection as the runner of acts must know it.
     *
     * @param user who is signed in; empty where nobody is
     * @param offset by how much the server's clock is ahead, where that is known
     */
    public ActSite site(Supplier<String> user, Supplier<Optional<Duration>> offset) {
        return new ConnectionSite(guard, user, offset, holds);
    }
}
