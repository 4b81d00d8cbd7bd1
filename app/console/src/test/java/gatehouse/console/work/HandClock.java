package gatehouse.console.work;

import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock and a ticker that go on when a test says so. */
public final class HandClock implements InstantSource, Ticker {
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    private volatile Instant now;

    /** A clock that stands at {@code now}. */
    public HandClock(Instant now) {
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
    public Instant instant() {
        return now;
    }

    @Override
    public Subscription every(Duration period, Runnable act) {
        var alarm = new Alarm(period, act, now.plus(period));
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /** How many still want to be told of the time. */
    public int listeners() {
        return alarms.size();
    }

    /** Lets time pass; everybody is told once if it is their time. */
    public void pass(Duration time) {
        now = now.plus(time);
        for (Alarm alarm : alarms) {
            if (!alarm.next.isAfter(now) && alarms.contains(alarm)) {
                alarm.next = now.plus(alarm.period);
                alarm.act.run();
            }
        }
    }
}
