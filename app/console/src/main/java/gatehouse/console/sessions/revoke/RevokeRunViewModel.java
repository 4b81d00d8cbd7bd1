package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.RowList;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run that ends many sessions, as the program owns it: it goes on whatever a window shows, and
 * its receipt stays until the program ends.
 */
public final class RevokeRunViewModel {
    private final RunHeader header;
    private final ReceiptReader receipts;
    private final Background background;
    private final Consumer<RevokeRunViewModel> ended;
    private final LatestRequest looking;
    private final RowList<ReceiptRow> rows = new RowList<>();
    private final ReadOnlyObjectWrapper<RunCounts> counts;
    private final ReadOnlyObjectWrapper<RunProgress> progress;
    private final ReadOnlyObjectWrapper<RevokeRunState> state =
            new ReadOnlyObjectWrapper<>(new RevokeRunState.Left());
    private final ReadOnlyObjectWrapper<Optional<WorkFailure>> lookFailure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunControl control = new RunControl();

    /** Does a run; blocks until each session has an outcome. */
    @FunctionalInterface
    public interface RunWork {
        /** Hands over the progress on the calling thread. */
        RevokeRunState.Ended run(RunControl control, Consumer<RunProgress> progress)
                throws IOException, InterruptedException;
    }

    /** Looks once more at what was done; blocks. */
    @FunctionalInterface
    public interface ReceiptLook {
        /** The same rows with what was found. */
        List<ReceiptRow> look(List<ReceiptRow> rows) throws IOException, InterruptedException;
    }

    /**
     * A run that nobody does yet.
     *
     * @param asked how many sessions it has
     * @param ended is called when the program has come to its end, or could not do it
     */
    public RevokeRunViewModel(
            RunHeader header,
            int asked,
            RunStore store,
            Background background,
            Consumer<RevokeRunViewModel> ended) {
        this.header = header;
        this.receipts = new ReceiptReader(store, header.run());
        this.background = background;
        this.ended = ended;
        this.looking = new LatestRequest(background);
        this.counts = new ReadOnlyObjectWrapper<>(new RunCounts(asked, Map.of(), 0, 0));
        this.progress = new ReadOnlyObjectWrapper<>(none(asked));
    }

    private static RunProgress none(int total) {
        return new RunProgress(RunPhase.RUNNING, total, Map.of(), 0, 0, 0, Optional.empty());
    }

    /** Where, why and since when. */
    public RunHeader header() {
        return header;
    }

    /** Where it is. */
    public ReadOnlyObjectProperty<RevokeRunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether it is done now. */
    public boolean isGoing() {
        return state.get() instanceof RevokeRunState.Going;
    }

    /** How far it is, while it is done. */
    public ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How many came to which end, as the receipt has it. */
    public ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The receipt: one line for each session; empty while the run goes on. */
    public RowList<ReceiptRow> rows() {
        return rows;
    }

    /** Why the second look failed; empty where it did not. */
    public ReadOnlyObjectProperty<Optional<WorkFailure>> lookFailureProperty() {
        return lookFailure.getReadOnlyProperty();
    }

    /** Begins nothing new until it is resumed. */
    public void pause() {
        control.pause();
    }

    /** Goes on after a pause. */
    public void resume() {
        control.resume();
    }

    /** Sends nothing new from now on; what has no outcome is not tried. */
    public void stop() {
        control.stop();
    }

    /** Does it, or goes on with it, unless it is being done. */
    public void start(RunWork work) {
        if (isGoing()) {
            return;
        }
        var own = new RunControl();
        control = own;
        looking.cancel();
        rows.show(List.of());
        progress.set(none(counts.get().asked()));
        state.set(new RevokeRunState.Going());
        LatestValueDispatcher<RunProgress> told = background.newest(progress::set);
        background.write(
                () -> receipts.afterRun(work.run(own, told::offer)),
                result -> {
                    result.rows().ifPresent(this::show);
                    end(result.how());
                },
                this::failed);
    }

    private void failed(WorkFailure why) {
        end(new RevokeRunState.Failed(why));
        load();
    }

    private void end(RevokeRunState how) {
        state.set(how);
        ended.accept(this);
    }

    /** Reads what is kept of it. */
    public void load() {
        looking.ask(receipts::read, this::show, this::fail);
    }

    /** Says why something could not be done with what is kept of it. */
    public void fail(WorkFailure why) {
        state.set(new RevokeRunState.Failed(why));
    }

    /** Shows it as closed, with what was kept. */
    public void close() {
        state.set(new RevokeRunState.Closed());
        load();
    }

    /** Looks once more whether those that were revoked are out. */
    public void look(ReceiptLook look) {
        lookFailure.set(Optional.empty());
        List<ReceiptRow> now = List.copyOf(rows);
        looking.ask(() -> look.look(now), rows::show, why -> lookFailure.set(Optional.of(why)));
    }

    private void show(List<ReceiptRow> next) {
        rows.show(next);
        counts.set(RunCounts.of(next));
    }
}
