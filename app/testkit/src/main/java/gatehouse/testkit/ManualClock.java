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
    private volatile long nanos;

    /** A clock that shows {@code now}. */
    public ManualClock(Instant now) {
        this.now = now;
    }

    private static final class Alarm {
        private final long period;
        private final Runnable act;
        private long next;

        Alarm(long period, Runnable act, long next) {
            this.period = period;
            this.act = act;
            this.next = next;
        }
    }

    @Override
    public final Instant instant() {
        return now;
    }

    /** A reading of a clock that measures, as {@link System#nanoTime}; starts at 0. */
    public final long nanos() {
        return nanos;
    }

    /** Sets the wall clock as a person does: no time passes by it, and nothing becomes due. */
    public final void set(Instant wall) {
        now = wall;
    }

    /**
     * Runs an act each time that a period has passed, until what comes back is run. A period is
     * measured by {@link #nanos}, as timers do: setting the wall clock neither hurries nor delays
     * it.
     */
    public final Runnable repeat(Duration period, Runnable act) {
        long length = period.toNanos();
        var alarm = new Alarm(length, act, nanos + length);
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
            nanos += time.toNanos();
        }
        for (Alarm alarm : alarms) {
            if (isDue(alarm)) {
                alarm.act.run();
            }
        }
    }

    private synchronized boolean isDue(Alarm alarm) {
        if (alarm.next > nanos || !alarms.contains(alarm)) {
            return false;
        }
        alarm.next = nanos + alarm.period;
        return true;
    }
}
