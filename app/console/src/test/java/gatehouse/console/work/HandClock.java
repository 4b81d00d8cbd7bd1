package gatehouse.console.work;

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

    @Override
    public Subscription every(Duration period, Runnable act) {
        return repeat(period, act)::run;
    }
}
