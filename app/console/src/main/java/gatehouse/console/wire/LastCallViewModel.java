package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestValueDispatcher;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.InstantSource;

/** The last call of the program in words, and how many there were. */
public final class LastCallViewModel {
    private static final Duration AGE_STEP = Duration.ofSeconds(1);

    private final WireLog log;
    private final DelayTicker ticker;
    private final InstantSource clock;
    private final LatestValueDispatcher<WireLog> newest;
    private final ReadOnlyStringWrapper last =
            new ReadOnlyStringWrapper(MessageBundle.of("wire.none"));
    private final ReadOnlyStringWrapper count =
            new ReadOnlyStringWrapper(MessageBundle.of("wire.calls", 0));

    /** Describes the last call of {@code log}. */
    public LastCallViewModel(
            WireLog log, Background background, DelayTicker ticker, InstantSource clock) {
        this.log = log;
        this.ticker = ticker;
        this.clock = clock;
        this.newest = background.newest(_ -> show());
    }

    /** The last call: {@code GET /sessions 200 · 41 ms · 0.3 s ago}. */
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** How many calls there were: {@code 3 calls}. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Follows the log as long as the subscription lives. */
    public Subscription open() {
        newest.offer(log);
        return log.listen(() -> newest.offer(log)).and(ticker.every(AGE_STEP, this::show));
    }

    private void show() {
        count.set(MessageBundle.of("wire.calls", log.calls()));
        log.last().ifPresent(entry -> last.set(sentence(entry)));
    }

    private String sentence(WireEntry entry) {
        Exchange call = entry.exchange();
        return MessageBundle.of(
                "wire.last",
                call.method(),
                WireWords.path(call),
                WireWords.status(entry),
                TimeFormat.took(call.took()),
                TimeFormat.ago(call.sentAt().plus(call.took()), clock.instant()));
    }
}
