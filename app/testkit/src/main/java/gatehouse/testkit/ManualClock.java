package gatehouse.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that advances when a test says so, and runs what is due then. */
public class ManualClock implements InstantSource {
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** A clock that shows {@code now}. */
    public ManualClock(Instant now) {
        this.now = now;
    }

    private static final class Alarm {
        private final Duration period;
        private final Runnable act;
        private Instant next;

        Alarm(Duration period, Runnable act, Instant next) {
            this.period = period;
            this.act = act;
            this.next = next;
        }
    }

    @Override
    public final Instant instant() {
        return now;
    }

    /** Runs an act each time that a period has passed, until what comes back is run. */
    public final Runnable repeat(Duration period, Runnable act) {
        var alarm = new Alarm(period, act, now.plus(period));
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /** How many acts are repeated now. */
    public final int listeners() {
        return alarms.size();
    }

    /** Advances the clock; each act that is due runs once, on this thread. */
    public final void pass(Duration time) {
        synchronized (this) {
            now = now.plus(time);
        }
        for (Alarm alarm : alarms) {
            if (isDue(alarm)) {
                alarm.act.run();
            }
        }
    }

    private synchronized boolean isDue(Alarm alarm) {
        if (alarm.next.isAfter(now) || !alarms.contains(alarm)) {
            return false;
        }
        alarm.next = now.plus(alarm.period);
        return true;
    }
}
