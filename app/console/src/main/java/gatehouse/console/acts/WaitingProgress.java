package gatehouse.console.acts;

import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Ticker;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;

/** Says what is waited for, and after each second for how long already. */
final class WaitingProgress {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Subscription counting = Subscription.EMPTY;

    WaitingProgress(Ticker ticker) {
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
                            text.set(Words.of("act.waiting", Times.length(waited)));
                        });
    }

    void stop() {
        counting.unsubscribe();
        text.set("");
    }
}
