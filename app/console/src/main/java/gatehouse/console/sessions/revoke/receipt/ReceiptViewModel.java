package gatehouse.console.sessions.revoke.receipt;

import gatehouse.console.acts.runs.store.RunCounts;
import gatehouse.console.acts.runs.store.StoredReceipt;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The receipt of a run: a window of its lines, how they ended, and what a second look found. */
public final class ReceiptViewModel {
    private final Callable<StoredReceipt> store;
    private final Background background;
    private final LatestRequest reading;
    private final RowList<ReceiptRow> rows = new RowList<>();
    private final ReadOnlyObjectWrapper<RunCounts> counts;
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<WorkFailure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ReceiptPages> pages = Optional.empty();
    private LookFindings found = LookFindings.NONE;

    /** Looks once more at what was done; blocks. */
    @FunctionalInterface
    public interface ReceiptLook {
        /** What was found about each line. */
        LookFindings look(StoredReceipt receipt) throws IOException, InterruptedException;
    }

    /**
     * Reads nothing yet.
     *
     * @param asked how many lines it has
     * @param store opens what is kept of it; blocks
     */
    public ReceiptViewModel(int asked, Callable<StoredReceipt> store, Background background) {
        this.store = store;
        this.background = background;
        this.reading = new LatestRequest(background);
        this.counts = new ReadOnlyObjectWrapper<>(new RunCounts(asked, Map.of(), 0, 0));
    }

    /** One row for each session, made when it is drawn; empty while the run goes on. */
    public RowList<ReceiptRow> rows() {
        return rows;
    }

    /** Grows each time that lines have come which rows on the screen were waiting for. */
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /** How many came to which end. */
    public ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Why lines could not be read, or the second look failed; empty where neither did. */
    public ReadOnlyObjectProperty<Optional<WorkFailure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What a second look found; nothing before it. */
    public LookFindings found() {
        return found;
    }

    /** Shows nothing, as the run goes on. */
    public void clear() {
        reading.cancel();
        pages = Optional.empty();
        found = LookFindings.NONE;
        rows.show(List.of());
    }

    /** Reads what is kept of it. */
    public void load(Consumer<WorkFailure> failed) {
        reading.ask(store, this::show, failed);
    }

    /** Shows it from its first line on. */
    public void show(StoredReceipt receipt) {
        var fresh =
                new ReceiptPages(
                        receipt,
                        background,
                        () -> arrivals.set(arrivals.get() + 1),
                        why -> failure.set(Optional.of(why)));
        pages = Optional.of(fresh);
        found = LookFindings.NONE;
        failure.set(Optional.empty());
        rows.show(fresh.rows(found));
        counts.set(receipt.counts());
    }

    /** Looks once more whether those that were revoked are out. */
    public void look(ReceiptLook look) {
        failure.set(Optional.empty());
        reading.ask(
                () -> look.look(store.call()), this::show, why -> failure.set(Optional.of(why)));
    }

    private void show(LookFindings now) {
        found = now;
        pages.ifPresent(read -> rows.show(read.rows(now)));
    }
}
