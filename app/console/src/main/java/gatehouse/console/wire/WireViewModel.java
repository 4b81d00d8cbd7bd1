package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.RowList;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Every call of the program, filtered and sorted, and all that is known of one. While calls come
 * in, the list is made anew a few times a second at most, and never on the thread of the window.
 */
public final class WireViewModel {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final WireLog log;
    private final WireDrawer drawer;
    private final LastCallViewModel lastCall;
    private final DelayTicker ticker;
    private final TimeFormat times;
    private final SelectedCall selected;
    private final LatestValueDispatcher<WireLog> newest;
    private final LatestRequest arranging;
    private final RowList<WireEntry> calls = new RowList<>();
    private final ObjectProperty<WireArrangement> arrangement =
            new SimpleObjectProperty<>(WireArrangement.STANDARD);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private boolean pausing;
    private boolean stale;

    /** Shows the calls of {@code log}. */
    public WireViewModel(
            WireLog log,
            WireDrawer drawer,
            LastCallViewModel lastCall,
            Background background,
            DelayTicker ticker,
            TimeFormat times) {
        this.log = log;
        this.drawer = drawer;
        this.lastCall = lastCall;
        this.ticker = ticker;
        this.times = times;
        this.newest = background.newest(_ -> changed());
        this.arranging = new LatestRequest(background);
        this.selected = new SelectedCall(log, background, times);
        arrangement.subscribe((_, _) -> arrange());
    }

    /** Where the calls are shown. */
    public WireDrawer drawer() {
        return drawer;
    }

    /** The last call in words. */
    public LastCallViewModel lastCall() {
        return lastCall;
    }

    /** The calls that the filter finds. */
    public RowList<WireEntry> calls() {
        return calls;
    }

    /** Which calls are shown, and in which order. */
    public ObjectProperty<WireArrangement> arrangementProperty() {
        return arrangement;
    }

    /** Shows other calls, or the same in another order. */
    public void rearrange(UnaryOperator<WireArrangement> change) {
        arrangement.set(change.apply(arrangement.get()));
    }

    /** The {@link WireEntry#id} of the selected call; empty where none is selected. */
    public StringProperty selectedProperty() {
        return selected.idProperty();
    }

    /** The selected call. */
    public Optional<WireEntry> selectedCall() {
        return selected.call();
    }

    /** All that is known of the selected call; empty where none is selected. */
    public ReadOnlyStringProperty detailProperty() {
        return selected.detailProperty();
    }

    /** How many calls are shown of how many, and how many were removed. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Where the call with that {@link WireEntry#id} is in the list; -1 where it is not shown. */
    public int indexOf(String id) {
        for (int index = 0; index < calls.size(); index++) {
            if (calls.get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** Follows the log as long as the subscription lives. */
    public Subscription open() {
        arrange();
        return log.listen(() -> newest.offer(log)).and(ticker.every(PAUSE, this::pauseOver));
    }

    /** Shows one call, also where the filter hides it: it is cleared then. */
    public CallShowing show(long number) {
        Optional<WireEntry> found = log.find(number);
        if (found.isEmpty()) {
            return CallShowing.REMOVED;
        }
        boolean hidden = arrangement.get().of(List.of(found.get())).isEmpty();
        if (hidden) {
            rearrange(WireArrangement::hidingNothing);
        }
        selected.idProperty().set(found.get().id());
        arrange();
        drawer.show();
        return hidden ? CallShowing.FILTER_CLEARED : CallShowing.SHOWN;
    }

    /** The filter that finds all calls of the selected call's act; empty where it is of none. */
    public ObservableValue<String> actFilter() {
        return selected.idProperty()
                .map(_ -> selectedCall().flatMap(WireFilter::ofActOf).orElse(""));
    }

    /** The last call; empty before the first. */
    public Optional<WireEntry> last() {
        return log.last();
    }

    /** The selected call, or else the last one, as a cURL command line; secrets are hidden. */
    public Optional<String> curl() {
        return selectedCall().or(log::last).map(WireEntry::exchange).map(Exchange::curl);
    }

    /** When a call was sent: time of day. */
    public String at(WireEntry entry) {
        return times.clock(entry.exchange().sentAt());
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

    private void arrange() {
        pausing = true;
        stale = false;
        WireArrangement wanted = arrangement.get();
        arranging.ask(() -> wanted.of(log.newestFirst()), this::show, _ -> {});
    }

    private void show(List<WireEntry> entries) {
        calls.show(entries);
        if (indexOf(selected.idProperty().get()) < 0) {
            selected.clear();
        }
        long removed = log.removed();
        count.set(
                MessageBundle.of(
                        removed == 0 ? "wire.shown" : "wire.shown.removed",
                        entries.size(),
                        log.calls() - removed,
                        removed));
    }
}
