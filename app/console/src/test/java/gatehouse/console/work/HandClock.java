package gatehouse.console.work;

import gatehouse.clients.http.ClockPair;
import gatehouse.testkit.ManualClock;

import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;

/** A clock and a ticker that go on when a test says so. */
public final class HandClock extends ManualClock implements DelayTicker {
    /** A clock that shows {@code now}. */
    public HandClock(Instant now) {
        super(now);
    }

    /** The clock, and as much time that has passed. */
    public ClockPair pair() {
        return new ClockPair(this, this::nanos);
    }

    @Override
    public Subscription every(Duration period, Runnable act) {
        return repeat(period, act)::run;
    }
}
