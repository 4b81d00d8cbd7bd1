package gatehouse.console.wire;

import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.RowList;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The calls that the filter finds, in order, and which of all calls are marked. While calls come
 * in, the list is made anew a few times a second at most, and never on the thread of the window.
 */
final class ArrangedCalls {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final WireLog log;
    private final DelayTicker ticker;
    private final Runnable replaced;
    private final LatestValueDispatcher<WireLog> newest;
    private final LatestRequest arranging;
    private final RowList<WireEntry> rows = new RowList<>();
    private final MarkedCalls marks = new MarkedCalls();
    private final ObjectProperty<WireArrangement> arrangement =
            new SimpleObjectProperty<>(WireArrangement.STANDARD);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private boolean pausing;
    private boolean stale;

    /**
     * @param replaced runs after the list was made anew
     */
    ArrangedCalls(WireLog log, Background background, DelayTicker ticker, Runnable replaced) {
        this.log = log;
        this.ticker = ticker;
        this.replaced = replaced;
        this.newest = background.newest(_ -> changed());
        this.arranging = new LatestRequest(background);
        arrangement.subscribe((_, _) -> arrange());
        marks.numbersProperty().subscribe((_, _) -> tell());
    }

    /**
     * A list that was made on another thread.
     *
     * @param removed numbers of marked calls that are not in the log any more
     */
    private record NextCalls(List<WireEntry> shown, Set<Long> removed) {}

    RowList<WireEntry> rows() {
        return rows;
    }

    MarkedCalls marks() {
        return marks;
    }

    ObjectProperty<WireArrangement> arrangementProperty() {
        return arrangement;
    }

    /** How many calls are shown of how many, how many were removed, and how many are marked. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Follows the log as long as the subscription lives. */
    Subscription open() {
        arrange();
        return log.listen(() -> newest.offer(log)).and(ticker.every(PAUSE, this::pauseOver));
    }

    /** Makes the list anew. */
    void arrange() {
        pausing = true;
        stale = false;
        WireArrangement wanted = arrangement.get();
        Set<Long> marked = marks.numbers();
        arranging.ask(
                () -> new NextCalls(wanted.of(log.newestFirst()), log.removed(marked)),
                this::show,
                _ -> {});
    }

    private void changed() {
        stale = true;
        if (!pausing) {
            arrange();
        }
    }

    private void pauseOver() {
        pausing = false;
        if (stale && !arranging.isAsking()) {
            arrange();
        }
    }

    private void show(NextCalls next) {
        marks.forget(next.removed());
        rows.show(next.shown());
        replaced.run();
        tell();
    }

    private void tell() {
        count.set(WireWords.count(log, rows.size(), marks.numbers().size()));
    }
}
