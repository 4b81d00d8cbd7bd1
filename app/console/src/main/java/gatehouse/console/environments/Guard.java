package gatehouse.console.environments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps an environment read-only until it is armed on purpose, and for a limited time only. Safe
 * for any thread.
 */
public final class Guard {
    /** How long an environment stays armed. */
    public static final Duration ARMED_FOR = Duration.ofMinutes(15);

    private final InstantSource clock;
    private volatile Instant armedUntil = Instant.MIN;

    /** A guard that is read-only at first. */
    public Guard(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets writes through for the next 15 minutes. */
    public void arm() {
        armedUntil = clock.instant().plus(ARMED_FOR);
    }

    /** Read-only again at once. */
    public void lock() {
        armedUntil = Instant.MIN;
    }

    /** Whether writes are let through now. */
    public boolean isArmed() {
        return clock.instant().isBefore(armedUntil);
    }

    /** How long writes are still let through; zero when read-only. */
    public Duration left() {
        return isArmed() ? Duration.between(clock.instant(), armedUntil) : Duration.ZERO;
    }
}
