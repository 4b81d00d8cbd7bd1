package gatehouse.console.acts;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.DelayTicker;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** Says what is waited for, and after each second for how long already. */
final class WaitingProgress {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DelayTicker ticker;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Subscription counting = Subscription.EMPTY;

    WaitingProgress(DelayTicker ticker) {
        this.ticker = ticker;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void say(String words) {
        text.set(words);
    }

    void start(String words) {
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

    void stop() {
        counting.unsubscribe();
        text.set("");
    }
}
