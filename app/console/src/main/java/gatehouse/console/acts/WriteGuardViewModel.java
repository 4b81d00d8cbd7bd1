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
    private final Runnable disarmed;
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper text =
            new ReadOnlyStringWrapper(MessageBundle.of("guard.readOnly"));
    private Subscription ticking = Subscription.EMPTY;

    /**
     * Shows {@code guard}; counts down by {@code ticker} while it is armed.
     *
     * @param disarmed runs when it is made read-only before its time is up
     */
    public WriteGuardViewModel(WriteGuard guard, DelayTicker ticker, Runnable disarmed) {
        this.guard = guard;
        this.ticker = ticker;
        this.disarmed = disarmed;
        if (guard.isArmed()) {
            follow();
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
        follow();
    }

    /** Shows what became of the guard elsewhere, and counts down from now on. */
    public void follow() {
        ticking.unsubscribe();
        ticking = ticker.every(Duration.ofSeconds(1), this::show);
        show();
    }

    /** Counts down no longer, as nobody looks; what is allowed stays so until its time is up. */
    public void stopTelling() {
        ticking.unsubscribe();
    }

    /** Makes the environment read-only again. */
    public void lock() {
        end(guard::lock);
    }

    /** Read-only for further acts; those that have begun may still be sent. */
    public void retire() {
        end(guard::retire);
    }

    private void end(Runnable end) {
        boolean early = guard.isArmed();
        end.run();
        show();
        if (early) {
            disarmed.run();
        }
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
