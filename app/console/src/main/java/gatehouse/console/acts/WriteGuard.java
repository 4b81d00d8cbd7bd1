package gatehouse.console.acts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps an environment read-only until it is armed on purpose, and for a limited time only. Safe
 * for any thread.
 */
public final class WriteGuard {
    /** How long an environment stays armed. */
    public static final Duration ARMED_FOR = Duration.ofMinutes(15);

    private final InstantSource clock;
    private volatile @Nullable Arming current;

    /** One time of being armed; acts that began in it go on in it. */
    private final class Arming implements Grant {
        private final Instant until;
        private volatile boolean revoked;

        Arming(Instant until) {
            this.until = until;
        }

        @Override
        public boolean holds() {
            return !revoked && clock.instant().isBefore(until);
        }

        void revoke() {
            revoked = true;
        }
    }

    /** The leave to send one act. */
    @FunctionalInterface
    public interface Grant {
        /** A grant for acts that need no guard. */
        Grant UNGUARDED = () -> true;

        /** Whether the act may still be sent. */
        boolean holds();
    }

    /** A guard that is read-only at first. */
    public WriteGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** Allows changes for the next 15 minutes. */
    public synchronized void arm() {
        lock();
        current = new Arming(clock.instant().plus(ARMED_FOR));
    }

    /** Makes the environment read-only at once, for acts under way that are not sent yet, too. */
    public synchronized void lock() {
        Arming ended = current;
        current = null;
        if (ended != null) {
            ended.revoke();
        }
    }

    /**
     * Makes the environment read-only for further acts. Those that have begun may still be sent, as
     * leaving an environment must not cut an act.
     */
    public synchronized void retire() {
        current = null;
    }

    /** Whether changes are allowed now. */
    public boolean isArmed() {
        return grant().isPresent();
    }

    /** The leave to send one act; empty when the environment is read-only. */
    Optional<Grant> grant() {
        return Optional.<Grant>ofNullable(current).filter(Grant::holds);
    }

    /** How long changes are still allowed; zero when read-only. */
    public Duration left() {
        Arming now = current;
        return now != null && now.holds()
                ? Duration.between(clock.instant(), now.until)
                : Duration.ZERO;
    }
}
