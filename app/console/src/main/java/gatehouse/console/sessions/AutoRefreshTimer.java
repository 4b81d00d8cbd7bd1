package gatehouse.console.sessions;

import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DelayTicker;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Has the list read again and again while it is looked at: after the interval that the person
 * chose, counted from when the last reading came; later where a reading takes long, ever later
 * after failures, and not while something is asked. A list that never came is left to the person.
 */
public final class AutoRefreshTimer {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REST = 4;

    private final Runnable read;
    private final ObservableValue<Duration> shortest;
    private final InstantSource clock;
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Duration needed = Duration.ZERO;
    private boolean there;
    private boolean going;
    private boolean failing;
    private Duration passed = Duration.ZERO;
    private Instant lookedAt = Instant.MAX;

    /**
     * @param read has the list read again
     * @param shortest how long after a reading the next one is wanted
     * @param clock this computer's time, which goes on while the program sleeps
     */
    AutoRefreshTimer(Runnable read, ObservableValue<Duration> shortest, InstantSource clock) {
        this.read = read;
        this.shortest = shortest;
        this.clock = clock;
        on.subscribe(this::tell);
        held.subscribe(this::tell);
    }

    /** Whether the person wants it. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether a question is open, under which nothing must move. */
    public BooleanProperty heldProperty() {
        return held;
    }

    /** What it does, shortly: {@code every 15 s}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Counts the seconds until the subscription ends. */
    Subscription start(DelayTicker ticker) {
        lookedAt = clock.instant();
        return Subscription.combine(
                ticker.every(STEP, this::look), shortest.subscribe(_ -> tell()));
    }

    /** Must be told wherever the list stands now. */
    void stands(SessionListState state) {
        switch (state) {
            case SessionListState.Busy _, SessionListState.Again _ -> begun();
            case SessionListState.Shown(SessionListReading read) when read.isEnded() -> ended();
            case SessionListState.Stale _ -> failed();
            case SessionListState.Idle _, SessionListState.Failed _ -> there = false;
            case SessionListState.Shown _ -> {}
        }
        tell();
    }

    private void begun() {
        if (!going) {
            going = true;
            passed = Duration.ZERO;
        }
    }

    private void ended() {
        if (going) {
            needed = atMost(passed.multipliedBy(REST));
            failing = false;
        }
        there = true;
        going = false;
        passed = Duration.ZERO;
    }

    private void failed() {
        needed = atMost(period().multipliedBy(2));
        failing = true;
        going = false;
        passed = Duration.ZERO;
    }

    private Duration period() {
        Duration wanted = shortest.getValue();
        return needed.compareTo(wanted) < 0 ? wanted : needed;
    }

    private static Duration atMost(Duration wanted) {
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    private void look() {
        Instant now = clock.instant();
        Duration since = Duration.between(lookedAt, now);
        lookedAt = now;
        // After a sleep of the computer the list is older than the steps that were counted.
        passed = passed.plus(since.compareTo(STEP) > 0 ? since : STEP);
        tell();
        boolean due = passed.compareTo(period()) >= 0;
        if (on.get() && !held.get() && there && !going && due) {
            read.run();
        }
    }

    private void tell() {
        text.set(words());
    }

    private String words() {
        if (!on.get()) {
            return MessageBundle.of("sessions.live.off");
        }
        if (held.get()) {
            return MessageBundle.of("sessions.live.held");
        }
        if (failing && !going) {
            Duration left = period().minus(passed);
            return MessageBundle.of(
                    "sessions.live.later", TimeFormat.length(left.isNegative() ? STEP : left));
        }
        return MessageBundle.of("sessions.live.every", TimeFormat.length(period()));
    }
}
