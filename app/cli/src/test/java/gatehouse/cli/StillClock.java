package gatehouse.cli;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until time is let pass, as every wait of the terminal does. */
final class StillClock implements InstantSource {
    private static final Instant START = Instant.parse("2026-11-21T14:03:22.345Z");
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** The clock, and the time that was let pass. */
    ClockPair pair() {
        return new ClockPair(this, () -> Duration.between(START, instant()).toNanos());
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Waits nothing in earnest. */
    ConnectionLimits patience(CallLimits limits) {
        return new ConnectionLimits(this::pass, limits);
    }
}
