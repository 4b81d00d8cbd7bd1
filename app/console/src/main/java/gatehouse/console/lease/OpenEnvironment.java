package gatehouse.console.lease;

import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.systems.OpenConnection;
import gatehouse.console.work.ClosingSteps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One environment while it is open: its guard, and the systems that it has. Windows and acts share
 * it through leases; the last lease signs out and closes its connections. Safe for any thread.
 */
final class OpenEnvironment {
    private final Environment environment;
    private final Environment where;
    private final WriteGuard guard;
    private final Function<ConnectionSpec, OpenConnection> connector;
    private final Map<ConnectionSpec, OpenConnection> connections = new LinkedHashMap<>();
    private final SignOutListener listener;
    private final Consumer<OpenEnvironment> closed;
    private int windows;
    private int holds;
    private boolean shut;
    private boolean ended;

    /**
     * @param where the addresses, which the sandbox has only while it runs
     * @param listener is told what becomes of the session of this program
     * @param closed is called once, when everything is closed
     * @param connector sets up one connection, which keeps this open while an act runs
     */
    OpenEnvironment(
            Environment environment,
            Environment where,
            WriteGuard guard,
            SignOutListener listener,
            Consumer<OpenEnvironment> closed,
            BiFunction<ConnectionSpec, Supplier<ActHold>, OpenConnection> connector) {
        this.environment = environment;
        this.where = where;
        this.guard = guard;
        this.listener = listener;
        this.closed = closed;
        this.connector = spec -> connector.apply(spec, this::hold);
    }

    Environment environment() {
        return environment;
    }

    /** The same with its addresses, which the sandbox has only while it runs. */
    Environment where() {
        return where;
    }

    WriteGuard guard() {
        return guard;
    }

    /**
     * What is open over a connection of this environment; set up when it is first asked for.
     *
     * @throws IllegalStateException where it was never asked for, and the environment is closed
     */
    synchronized OpenConnection connection(ConnectionSpec spec) {
        OpenConnection there = connections.get(spec);
        if (there == null) {
            if (ended) {
                throw new IllegalStateException("The environment is closed.");
            }
            there = connector.apply(spec);
            connections.put(spec, there);
        }
        return there;
    }

    /** What is open, in the order in which it was asked for. */
    synchronized List<OpenConnection> connections() {
        return List.copyOf(connections.values());
    }

    /**
     * Who is signed in over a connection; over the first one that somebody is signed in to, where
     * none is named. Empty where nobody is.
     */
    synchronized String signedInUser(String connection) {
        return connections.entrySet().stream()
                .filter(open -> connection.isEmpty() || open.getKey().name().equals(connection))
                .map(open -> open.getValue().signedInUser())
                .filter(user -> !user.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Takes a lease for a window or a verb; false where the environment lets nobody in any more.
     */
    synchronized boolean enter() {
        boolean mayEnter = !ended && !shut;
        if (mayEnter) {
            windows++;
        }
        return mayEnter;
    }

    /** Whether there is more than one lease. */
    synchronized boolean isShared() {
        return windows > 1;
    }

    /** Lets nobody in any more. */
    synchronized void shut() {
        shut = true;
    }

    /** Gives the lease of a window or a verb back; blocks while the last one signs out. */
    void leave() {
        boolean last;
        synchronized (this) {
            windows--;
            if (windows == 0) {
                guard.retire();
            }
            last = endIfUnused();
        }
        if (last) {
            end();
        }
    }

    /** Keeps the environment open for one act. */
    private ActHold hold() {
        synchronized (this) {
            holds++;
        }
        return this::release;
    }

    private void release() {
        boolean last;
        synchronized (this) {
            holds--;
            last = endIfUnused();
        }
        if (last) {
            end();
        }
    }

    private boolean endIfUnused() {
        boolean now = windows == 0 && holds == 0 && !ended;
        ended |= now;
        return now;
    }

    /** Ends what is polled, as the program ends. */
    void endPolling() {
        ClosingSteps.run(connections().stream().<Runnable>map(each -> each::endPolling).toList());
    }

    /** Ends what is open whoever uses it, as the program ends. */
    void endNow() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        end();
    }

    private void end() {
        guard.retire();
        var steps = new ArrayList<Runnable>();
        for (OpenConnection each : connections().reversed()) {
            steps.add(() -> each.leave(end -> listener.signedOut(environment, end)));
        }
        steps.add(() -> closed.accept(this));
        ClosingSteps.run(steps);
    }
}
