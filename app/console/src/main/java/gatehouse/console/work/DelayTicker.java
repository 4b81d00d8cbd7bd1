package gatehouse.console.work;

import javafx.util.Subscription;

import java.time.Duration;

/** Says when some time has passed, on the thread that owns the view-models. */
public interface DelayTicker {
    /** Calls {@code act} again and again until the subscription ends. */
    Subscription every(Duration period, Runnable act);
}
