package gatehouse.console.desk;

import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.environments.Environment;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.function.Consumer;

/**
 * One environment while it is open: its guard, its calls, and the systems that it has. Windows and
 * acts share it through leases; the last lease signs out and closes its connections. Safe for any
 * thread.
 */
final class OpenEnvironment {
    private final Environment environment;
    private final WireLog wire;
    private final WriteGuard guard;
    private final EnvironmentSystems systems;
    private final SignOutListener listener;
    private final Consumer<OpenEnvironment> closed;
    private int windows;
    private int holds;
    private boolean ended;

    /**
     * @param listener is told what becomes of the session of this program
     * @param closed is called once, when everything is closed
     */
    OpenEnvironment(
            Environment environment,
            WireLog wire,
            WriteGuard guard,
            SignOutListener listener,
            Consumer<OpenEnvironment> closed,
            EnvironmentSystems.Factory systems) {
        this.environment = environment;
        this.wire = wire;
        this.guard = guard;
        this.listener = listener;
        this.closed = closed;
        this.systems = systems.create(this::hold);
    }

    Environment environment() {
        return environment;
    }

    WireLog wire() {
        return wire;
    }

    WriteGuard guard() {
        return guard;
    }

    EnvironmentSystems systems() {
        return systems;
    }

    /** Takes a lease for a window or a verb; false where the environment is closed already. */
    synchronized boolean enter() {
        if (!ended) {
            windows++;
        }
        return !ended;
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
        systems.srs().ifPresent(OpenEnvironment::endPolling);
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
        ClosingSteps.run(
                List.of(
                        () -> systems.srs().ifPresent(OpenEnvironment::close),
                        () -> systems.superOffice().ifPresent(OpenEnvironment::close),
                        () -> systems.portos().ifPresent(this::close),
                        () -> closed.accept(this)));
    }

    private static void close(SrsServices there) {
        ClosingSteps.run(List.of(() -> endPolling(there), there.connection()::close));
    }

    private static void endPolling(SrsServices there) {
        there.session().end(MessageBundle.of("recording.ended.closed"));
    }

    private static void close(SuperOfficeServices there) {
        there.serviceLogins().forgetKeys();
        there.connection().close();
    }

    private void close(PortosServices there) {
        ClosingSteps.run(
                List.of(
                        () ->
                                there.connection()
                                        .leave()
                                        .flatMap(there::endSession)
                                        .ifPresent(end -> listener.signedOut(environment, end)),
                        there.connection()::close));
    }
}
