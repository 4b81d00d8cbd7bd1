package gatehouse.console.desk;

import gatehouse.console.acts.ActHold;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosConnection;
import gatehouse.console.environments.Environment;
import gatehouse.console.journal.ActReason;
import gatehouse.console.sessions.SignOutService.SignedOut;
import gatehouse.console.wire.WireLog;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.TimeLimit;

import java.time.Duration;
import java.util.Optional;

/**
 * One environment while it is open: its guard, its calls, and the systems that it has. Windows and
 * acts share it through leases; the last lease signs out and closes its connections. Safe for any
 * thread.
 */
final class OpenEnvironment {
    /** How long signing out may take when the environment is left (contract: Portos 10, rule 9). */
    private static final Duration SIGN_OUT_LIMIT = Duration.ofSeconds(2);

    private final Environment environment;
    private final WireLog wire;
    private final WriteGuard guard;
    private final EnvironmentSystems systems;
    private final SignOutListener listener;
    private int windows;
    private int holds;
    private boolean ended;

    OpenEnvironment(
            Environment environment,
            WireLog wire,
            WriteGuard guard,
            SignOutListener listener,
            EnvironmentSystems.Factory systems) {
        this.environment = environment;
        this.wire = wire;
        this.guard = guard;
        this.listener = listener;
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
        guard.lock();
        systems.srs()
                .ifPresent(there -> {
                    there.session().end(MessageBundle.of("recording.ended.closed"));
                    there.connection().close();
                });
        systems.superOffice()
                .ifPresent(there -> {
                    there.serviceLogins().made().forgetKeys();
                    there.connection().close();
                });
        systems.portos()
                .ifPresent(there -> {
                    there.connection().leave().ifPresent(who -> signOut(there, who));
                    there.connection().close();
                });
    }

    private void signOut(PortosServices there, PortosConnection.EndingSignIn who) {
        var reason = new ActReason(MessageBundle.of("signOut.reason"), "");
        Optional<SignedOut> done =
                TimeLimit.within(SIGN_OUT_LIMIT, () -> there.signOut().signOut(who, reason));
        done.ifPresent(end -> listener.signedOut(environment, end));
    }
}
