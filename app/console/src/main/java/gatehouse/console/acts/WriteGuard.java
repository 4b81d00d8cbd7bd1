package gatehouse.console.acts;

import gatehouse.clients.http.ClockPair;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an environment read-only until it is armed on purpose, and for a limited time only: to the
 * earlier end by the wall clock and by the clock that measures. When one of them jumps against the
 * other, as after sleep or when the clock is set, the environment is read-only at once, because
 * nobody can tell how long ago it was armed. Safe for any thread.
 */
public final class WriteGuard {
    /** For how long an environment can be armed. */
    public static final List<Duration> TIMES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    /** For how long it is armed where nobody chooses another time, and how much longer it gets. */
    public static final Duration USUAL_TIME = Duration.ofMinutes(15);

    private static final Duration WHOLE_RUN = Duration.ofSeconds(Long.MAX_VALUE);

    /** How far the two clocks may come apart while an environment is armed. */
    static final Duration LARGEST_JUMP = Duration.ofSeconds(5);

    private final ClockPair clocks;
    private volatile @Nullable Arming current;

    /** One time of being armed; acts that began in it go on in it. */
    private final class Arming implements Grant {
        private final Instant since = clocks.now();
        private final long mark = clocks.mark();
        private final boolean limited;
        private volatile Duration time;
        private volatile boolean revoked;

        Arming(Duration time, boolean limited) {
            this.time = time;
            this.limited = limited;
        }

        @Override
        public boolean holds() {
            return left().isPositive();
        }

        /** How much longer it holds; zero or less where it does not. */
        Duration left() {
            Duration shown = Duration.between(since, clocks.now());
            Duration measured = clocks.since(mark);
            if (limited && shown.minus(measured).abs().compareTo(LARGEST_JUMP) > 0) {
                revoke();
            }
            Duration left = time.minus(shown.compareTo(measured) > 0 ? shown : measured);
            if (!left.isPositive()) {
                revoke();
            }
            return revoked ? Duration.ZERO : left;
        }

        /** Lets it hold for longer; only the guard calls this, for one thread at a time. */
        void extend(Duration by) {
            time = time.plus(by);
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
    public WriteGuard(ClockPair clocks) {
        this.clocks = clocks;
    }

    /** Allows changes from now on, for as long as this. */
    public synchronized void arm(Duration time) {
        lock();
        current = new Arming(time, true);
    }

    /**
     * Allows changes for longer than until now; what is read-only already stays so.
     *
     * @return whether changes are allowed
     */
    public synchronized boolean extend(Duration by) {
        Arming now = current;
        if (now == null || !now.holds()) {
            return false;
        }
        now.extend(by);
        return true;
    }

    /**
     * Allows changes for as long as the program runs: what a person confirms for a command of the
     * terminal holds for its whole run, however long that is.
     */
    public synchronized void armForWholeRun() {
        lock();
        current = new Arming(WHOLE_RUN, false);
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
        Duration left = now == null ? Duration.ZERO : now.left();
        return left.isPositive() ? left : Duration.ZERO;
    }
}
