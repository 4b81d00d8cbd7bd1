package gatehouse.console.work;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** Says what is waited for, and after each second for how long already. */
public final class WaitingProgress {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DelayTicker ticker;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Subscription counting = Subscription.EMPTY;

    public WaitingProgress(DelayTicker ticker) {
        this.ticker = ticker;
    }

    /** What is said now; empty while nothing is waited for. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Says something, without counting. */
    public void say(String words) {
        text.set(words);
    }

    /** Says what is waited for, and counts the seconds from now on. */
    public void start(String words) {
        text.set(words);
        var seconds = new long[1];
        counting =
                ticker.every(
                        SECOND,
                        () -> {
                            seconds[0]++;
                            Duration waited = Duration.ofSeconds(seconds[0]);
                            text.set(MessageBundle.of("act.waiting", TimeFormat.length(waited)));
                        });
    }

    /** Says nothing any more. */
    public void stop() {
        counting.unsubscribe();
        text.set("");
    }
}
