package gatehouse.console.wire;

import gatehouse.clients.http.Exchange;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.DelayTicker;
import gatehouse.console.work.RowList;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Every call of the program, filtered and sorted, and all that is known of one. */
public final class WireViewModel {
    private final WireLog log;
    private final WireDrawer drawer;
    private final LastCallViewModel lastCall;
    private final TimeFormat times;
    private final SelectedCall selected;
    private final ArrangedCalls arranged;

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
        this.times = times;
        this.selected = new SelectedCall(log, background, times);
        this.arranged = new ArrangedCalls(log, background, ticker, this::replaced);
        selected.idProperty()
                .subscribe((_, _) -> selectedCall().ifPresent(arranged.marks()::lookAt));
        drawer.shown().subscribe((_, shown) -> shown(shown));
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
        return arranged.rows();
    }

    /** Which calls are shown, and in which order. */
    public ObjectProperty<WireArrangement> arrangementProperty() {
        return arranged.arrangementProperty();
    }

    /** Shows other calls, or the same in another order. */
    public void rearrange(UnaryOperator<WireArrangement> change) {
        arrangementProperty().set(change.apply(arrangementProperty().get()));
    }

    /**
     * The {@link WireEntry#id} of the selected call, which is the one that is looked at; empty
     * where none is.
     */
    public StringProperty selectedProperty() {
        return selected.idProperty();
    }

    /** The selected call. */
    public Optional<WireEntry> selectedCall() {
        return selected.call();
    }

    /** The calls that are marked; the selected one is one of them. */
    public MarkedCalls marks() {
        return arranged.marks();
    }

    /** The marked calls, also those that are not shown, in no order. */
    public List<WireEntry> markedCalls() {
        return log.find(marks().numbers());
    }

    /** All that is known of the selected call; empty where none is selected. */
    public ReadOnlyStringProperty detailProperty() {
        return selected.detailProperty();
    }

    /** How many calls are shown of how many, how many were removed, and how many are marked. */
    public ReadOnlyStringProperty countProperty() {
        return arranged.countProperty();
    }

    /** Where the call with that {@link WireEntry#id} is in the list; -1 where it is not shown. */
    public int indexOf(String id) {
        for (int index = 0; index < calls().size(); index++) {
            if (calls().get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** Follows the log as long as the subscription lives. */
    public Subscription open() {
        return arranged.open();
    }

    /** Shows one call, also where the filter hides it: it is cleared then. */
    public CallShowing show(long number) {
        Optional<WireEntry> found = log.find(number);
        if (found.isEmpty()) {
            return CallShowing.REMOVED;
        }
        boolean hidden = arrangementProperty().get().of(List.of(found.get())).isEmpty();
        if (hidden) {
            rearrange(WireArrangement::hidingNothing);
        }
        selected.idProperty().set(found.get().id());
        arranged.arrange();
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

    private void replaced() {
        if (indexOf(selected.idProperty().get()) < 0) {
            selected.clear();
        }
    }

    /** Off the screen no call is looked at; several that are marked stay marked. */
    private void shown(boolean now) {
        if (!now) {
            selected.clear();
            marks().letGoOfOne();
        }
    }
}
