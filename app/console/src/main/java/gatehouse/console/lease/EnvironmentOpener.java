package gatehouse.console.lease;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.EmbeddedSandbox.SandboxAccess;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalException;
import gatehouse.console.systems.ConnectionContext;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.systems.SystemCatalog;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.wire.WireLog;
import gatehouse.console.work.ClosingSteps;

import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/**
 * Opens environments, has the modules of their systems connect, and shares what is open. Safe for
 * any thread.
 */
public final class EnvironmentOpener {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentOpener.class);

    private final HomeFolder home;
    private final EmbeddedSandbox sandbox;
    private final SystemCatalog systems;
    private final ActRunner runner;
    private final LocalActRunner recorder;
    private final HttpCore http;
    private final WireLog wire;
    private final ConnectionSecrets secrets;
    private final String operator;
    private final Map<Environment, OpenEnvironment> opened = new HashMap<>();
    private final Set<OpenEnvironment> unclosed = new HashSet<>();
    private boolean forgetting;
    private final Set<SignOutListener> listeners = new CopyOnWriteArraySet<>();

    /**
     * @param home where the program keeps things
     * @param systems connect, each by its module
     * @param runner does every act
     * @param http is shared by all connections
     * @param wire notes every call
     * @param secrets that connections need before they reach their systems
     * @param operator the user of this computer, for the journal
     */
    public EnvironmentOpener(
            HomeFolder home,
            EmbeddedSandbox sandbox,
            SystemCatalog systems,
            ActRunner runner,
            HttpCore http,
            WireLog wire,
            ConnectionSecrets secrets,
            String operator) {
        this.home = home;
        this.sandbox = sandbox;
        this.systems = systems;
        this.runner = runner;
        this.recorder = new LocalActRunner(runner, http.clocks(), operator, this::signedInUser);
        this.http = http;
        this.wire = wire;
        this.secrets = secrets;
        this.operator = operator;
    }

    /** Does every act of the program, and publishes the results. */
    public ActRunner runner() {
        return runner;
    }

    /** Records what a person looks at, takes along or allows. */
    public LocalActRunner recorder() {
        return recorder;
    }

    /**
     * Who is signed in over a connection of an open environment.
     *
     * @param connection its name; empty for the first one that somebody is signed in to
     * @return in words without a secret; empty where nobody is
     */
    public String signedInUser(String environment, String connection) {
        return open().stream()
                .filter(each -> each.environment().name().equals(environment))
                .map(each -> each.signedInUser(connection))
                .filter(user -> !user.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The secrets that connections need before they reach their systems. */
    public ConnectionSecrets secrets() {
        return secrets;
    }

    /** Wipes the secrets of connections, as soon as nothing is open that may need them. */
    public void forgetSecrets() {
        synchronized (opened) {
            forgetting = true;
            wipeUnused();
        }
    }

    private void wipeUnused() {
        if (forgetting && unclosed.isEmpty()) {
            secrets.wipe();
        }
    }

    /** What the first connection to each system of an environment needs. */
    public List<SecretNeed> needs(Environment environment) {
        return systems.all().stream()
                .flatMap(system -> environment.connectionsTo(system.id()).stream().limit(1))
                .flatMap(connection -> needs(environment, connection).stream())
                .distinct()
                .toList();
    }

    /** The secrets that a connection of an environment needs before it reaches its system. */
    public List<SecretNeed> needs(Environment environment, ConnectionSpec connection) {
        return systems.schemas().needs(systems.schemas().effective(environment, connection));
    }

    /** Keeps a damaged journal aside and begins a new one that refers to it; blocks. */
    public void renewJournal(ActReason reason) throws JournalException {
        JournalEntry first = runner.journal().beginNew(http.clocks().now(), operator, reason);
        LOG.info("A new journal was begun: {}", first.act().others());
    }

    /** Hands {@code listener} what becomes of each sign-in when its environment is left. */
    public Subscription listen(SignOutListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Opens an environment, or takes a further lease on it where it is open; blocks while the
     * sandbox starts. The sandbox's systems are signed in to by themselves, any other system by
     * nobody.
     *
     * @throws CallException when the sandbox does not let Gatehouse in, or the environment has no
     *     system
     */
    public EnvironmentLease open(Environment environment) throws CallException {
        boolean played = environment.equals(Environment.SANDBOX);
        Optional<SandboxAccess> access = played ? Optional.of(sandbox.start()) : Optional.empty();
        Environment where = access.map(SandboxAccess::environment).orElse(environment);
        if (where.connections().stream().allMatch(each -> module(each).isEmpty())) {
            throw new CallException(new CallFailure.NotSent("no-system"), null);
        }
        EnvironmentLease lease = lease(environment, where, access);
        try {
            for (SystemModule<?> module : systems.all()) {
                connect(module, lease, played);
            }
            return lease;
        } catch (CallException | RuntimeException failed) {
            lease.close();
            throw failed;
        }
    }

    private static <C extends OpenConnection> void connect(
            SystemModule<C> module, EnvironmentLease lease, boolean played) throws CallException {
        Optional<C> connection = lease.find(module.connectionType());
        if (played && connection.isPresent()) {
            module.signInToPlayed(connection.get());
        }
    }

    /** Ends what is polled, within 5 s, as the program ends. */
    public void endPolling() {
        ClosingSteps.run(open().stream().<Runnable>map(each -> each::endPolling).toList());
    }

    /** Signs out of everything that is still open and closes it, as the program ends. */
    public void end() {
        ClosingSteps.run(open().stream().<Runnable>map(each -> each::endNow).toList());
    }

    private List<OpenEnvironment> open() {
        synchronized (opened) {
            return List.copyOf(unclosed);
        }
    }

    private void closed(OpenEnvironment ended) {
        synchronized (opened) {
            opened.remove(ended.environment(), ended);
            unclosed.remove(ended);
            wipeUnused();
        }
    }

    private EnvironmentLease lease(
            Environment environment, Environment where, Optional<SandboxAccess> played) {
        synchronized (opened) {
            forgetting = false;
            OpenEnvironment there = opened.get(environment);
            if (there == null || !there.enter()) {
                there = opened(environment, where, played);
                there.enter();
                opened.put(environment, there);
                unclosed.add(there);
            }
            return new EnvironmentLease(there, systems);
        }
    }

    private OpenEnvironment opened(
            Environment environment, Environment where, Optional<SandboxAccess> played) {
        var guard = new WriteGuard(http.clocks());
        return new OpenEnvironment(
                environment,
                where,
                guard,
                (left, end) -> listeners.forEach(each -> each.signedOut(left, end)),
                this::closed,
                (connection, holds) -> connected(environment, connection, guard, holds, played));
    }

    private OpenConnection connected(
            Environment environment,
            ConnectionSpec connection,
            WriteGuard guard,
            Supplier<ActHold> holds,
            Optional<SandboxAccess> played) {
        var context =
                new ConnectionContext(
                        home,
                        environment,
                        systems.schemas().effective(environment, connection),
                        operator,
                        http.observedBy(wire.of(environment)),
                        guard,
                        runner,
                        holds,
                        secrets,
                        played.flatMap(access -> access.user(connection.system())));
        return module(connection).orElseThrow().connect(context);
    }

    private Optional<SystemModule<?>> module(ConnectionSpec connection) {
        return systems.find(connection.system());
    }
}
