package gatehouse.console.lease;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.SystemId;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.systems.SystemCatalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The lease of a window or a verb on an open environment: its guard, and one connection to each of
 * its systems, which can be chosen where there are several. When the last lease is given back, and
 * no act is under way, the environment is signed out of and closed.
 */
public final class EnvironmentLease implements AutoCloseable {
    private final OpenEnvironment open;
    private final SystemCatalog systems;
    private final Map<SystemId, ConnectionSpec> chosen = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Takes over a lease that was entered. */
    EnvironmentLease(OpenEnvironment open, SystemCatalog systems) {
        this.open = open;
        this.systems = systems;
    }

    /** The environment. */
    public Environment environment() {
        return open.environment();
    }

    /** Read-only until armed. */
    public WriteGuard guard() {
        return open.guard();
    }

    /** The connections to one system, among which one is chosen: the first one until then. */
    public List<ConnectionSpec> connections(Class<? extends OpenConnection> kind) {
        return open.where().connectionsTo(systems.idOf(kind));
    }

    /** Which connection to a system is used; empty where the environment has none. */
    public Optional<ConnectionSpec> chosen(Class<? extends OpenConnection> kind) {
        return Optional.ofNullable(chosen.get(systems.idOf(kind)))
                .or(() -> connections(kind).stream().findFirst());
    }

    /**
     * Uses another connection to a system from now on, and sets it up; nothing is sent. What is
     * open over the last one stays so.
     */
    public OpenConnection choose(ConnectionSpec connection) {
        chosen.put(connection.system(), connection);
        return open.connection(connection);
    }

    /**
     * What is open over the chosen connection to a system; empty where the environment has none.
     *
     * @param kind as the module of the system tells it
     */
    public <C extends OpenConnection> Optional<C> find(Class<C> kind) {
        return chosen(kind).map(open::connection).map(kind::cast);
    }

    /**
     * The same for work that is about nothing else.
     *
     * @throws CallException where the environment has none
     */
    public <C extends OpenConnection> C require(Class<C> kind) throws CallException {
        Optional<C> there = find(kind);
        if (there.isEmpty()) {
            String system = systems.idOf(kind).value();
            throw new CallException(new CallFailure.NotSent("no-" + system), null);
        }
        return there.get();
    }

    /** What the chosen connections need before they reach their systems. */
    public List<SecretNeed> needs() {
        return systems.all().stream()
                .flatMap(module -> chosen(module.connectionType()).stream())
                .map(connection -> systems.schemas().effective(environment(), connection))
                .flatMap(connection -> systems.schemas().needs(connection).stream())
                .distinct()
                .toList();
    }

    /** What recognises the secret of whoever is signed in; empty where nobody is. */
    public Optional<Predicate<char[]>> proof() {
        return systems.all().stream()
                .map(module -> find(module.connectionType()))
                .flatMap(Optional::stream)
                .map(OpenConnection::proof)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether both are leases on one open environment, with the same connections. */
    public boolean isOnSame(EnvironmentLease other) {
        return open == other.open;
    }

    /**
     * A further lease on the same open environment, over the same connections; empty where it lets
     * nobody in any more.
     */
    public Optional<EnvironmentLease> share() {
        if (!open.enter()) {
            return Optional.empty();
        }
        var further = new EnvironmentLease(open, systems);
        further.chosen.putAll(chosen);
        return Optional.of(further);
    }

    /** Whether another lease, such as that of a run, keeps the environment open as well. */
    public boolean isShared() {
        return open.isShared();
    }

    /**
     * Gives the lease back, and lets nobody else in: acts under way go on over the connections that
     * there are, and whoever opens the environment gets others, which nobody is signed in to.
     * Blocks as {@link #close}.
     */
    public void abandon() {
        open.shut();
        close();
    }

    /** Gives the lease back; blocks for as long as signing out takes, at most a few seconds. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            open.leave();
        }
    }
}
