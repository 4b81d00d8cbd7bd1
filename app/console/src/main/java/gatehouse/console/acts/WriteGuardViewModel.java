package gatehouse.console.acts;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** Shows whether an environment is read-only or armed, and for how much longer. */
public final class WriteGuardViewModel {
    /** How long before the end more time is offered. */
    static final Duration ENDING = Duration.ofMinutes(1);

    private final WriteGuard guard;
    private final DelayTicker ticker;
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper text =
            new ReadOnlyStringWrapper(MessageBundle.of("guard.readOnly"));
    private Subscription ticking = Subscription.EMPTY;

    /** Shows {@code guard}; counts down by {@code ticker} while it is armed. */
    public WriteGuardViewModel(WriteGuard guard, DelayTicker ticker) {
        this.guard = guard;
        this.ticker = ticker;
        if (guard.isArmed()) {
            tell();
        }
    }

    /** Whether writes are let through. */
    public ReadOnlyBooleanProperty armedProperty() {
        return armed.getReadOnlyProperty();
    }

    /** {@code read-only}, or {@code changes allowed, 14:59 left}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether the time in which writes are let through ends within a minute. */
    public ReadOnlyBooleanProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /** Lets writes through for the usual time. */
    public void arm() {
        arm(WriteGuard.USUAL_TIME);
    }

    /** Lets writes through for as long as this. */
    public void arm(Duration time) {
        guard.arm(time);
        tell();
    }

    private void tell() {
        ticking.unsubscribe();
        ticking = ticker.every(Duration.ofSeconds(1), this::show);
        show();
    }

    /** Counts down no longer, as nobody looks; what is allowed stays so until its time is up. */
    public void stopTelling() {
        ticking.unsubscribe();
    }

    /**
     * Lets writes through for the usual time more.
     *
     * @return whether they are let through; not where it was too late
     */
    public boolean extend() {
        boolean armed = guard.extend(WriteGuard.USUAL_TIME);
        show();
        return armed;
    }

    /** Makes the environment read-only again. */
    public void lock() {
        guard.lock();
        show();
    }

    /** Read-only for further acts; those that have begun may still be sent. */
    public void retire() {
        guard.retire();
        show();
    }

    private void show() {
        Duration left = guard.left();
        armed.set(left.isPositive());
        ending.set(left.isPositive() && left.compareTo(ENDING) <= 0);
        if (left.isPositive()) {
            text.set(MessageBundle.of("guard.armed", TimeFormat.countdown(left)));
        } else {
            ticking.unsubscribe();
            text.set(MessageBundle.of("guard.readOnly"));
        }
    }
}
