package gatehouse.console.desk;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.connections.superoffice.SuperOfficeConnection;
import gatehouse.console.environments.Environment;
import gatehouse.console.wire.WireLog;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The lease of a window or a verb on an open environment: its guard, its calls, and the systems
 * that it has. When the last lease is given back, and no act is under way, the environment is
 * signed out of and closed.
 */
public final class EnvironmentLease implements AutoCloseable {
    private final OpenEnvironment open;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over a lease that was entered. */
    EnvironmentLease(OpenEnvironment open) {
        this.open = open;
    }

    /** The environment. */
    public Environment environment() {
        return open.environment();
    }

    /** The calls, of all systems. */
    public WireLog wire() {
        return open.wire();
    }

    /** Read-only until armed. */
    public WriteGuard guard() {
        return open.guard();
    }

    /** The Portos; empty where the environment has none. */
    public Optional<PortosServices> portos() {
        return open.systems().portos();
    }

    /** The SuperOffice; empty where the environment has none. */
    public Optional<SuperOfficeServices> superOffice() {
        return open.systems().superOffice();
    }

    /** The SRS; empty where the environment has none. */
    public Optional<SrsServices> srs() {
        return open.systems().srs();
    }

    /**
     * The Portos, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public PortosServices tills() throws CallException {
        return portos().orElseThrow(() -> missing("no-portos"));
    }

    /**
     * The SuperOffice, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public SuperOfficeServices crm() throws CallException {
        return superOffice().orElseThrow(() -> missing("no-superoffice"));
    }

    /**
     * The SRS, for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public SrsServices screenRecording() throws CallException {
        return srs().orElseThrow(() -> missing("no-srs"));
    }

    /** What recognises the secret of whoever is signed in; empty where nobody is. */
    public Optional<Predicate<char[]>> proof() {
        Optional<Predicate<char[]>> tills =
                portos().map(PortosServices::connection)
                        .filter(connection -> connection.signedIn().isPresent())
                        .map(EnvironmentLease::proofOf);
        return tills.or(() ->
                superOffice()
                        .map(SuperOfficeServices::connection)
                        .filter(connection -> connection.signedIn().isPresent())
                        .map(EnvironmentLease::proofOf));
    }

    /** Whether both are leases on one open environment, with the same connections. */
    public boolean isOnSame(EnvironmentLease other) {
        return open == other.open;
    }

    /** Gives the lease back; blocks for as long as signing out takes, at most a few seconds. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            open.leave();
        }
    }

    private static Predicate<char[]> proofOf(PortosConnection connection) {
        return connection::isPassword;
    }

    private static Predicate<char[]> proofOf(SuperOfficeConnection connection) {
        return connection::isSecret;
    }

    private static CallException missing(String key) {
        return new CallException(new CallFailure.NotSent(key), null);
    }
}
