package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.acts.runs.store.RunCounts;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.acts.runs.store.StoredReceipt;
import gatehouse.console.sessions.revoke.receipt.ReceiptViewModel;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;
import gatehouse.console.work.FileMessages;
import gatehouse.console.work.LatestValueDispatcher;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One run that ends many sessions, as the program owns it: it goes on whatever a window shows, and
 * its receipt stays until the program ends.
 */
public final class RevokeRunViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RevokeRunViewModel.class);

    private final RunHeader header;
    private final Callable<StoredReceipt> kept;
    private final ReceiptViewModel receipt;
    private final Background background;
    private final Consumer<RevokeRunViewModel> ended;
    private final ReadOnlyObjectWrapper<RunProgress> progress;
    private final ReadOnlyObjectWrapper<RevokeRunState> state =
            new ReadOnlyObjectWrapper<>(new RevokeRunState.Left());
    private RunControl control = new RunControl();

    /** Does a run; blocks until each session has an outcome. */
    @FunctionalInterface
    public interface RunWork {
        /** Hands over the progress on the calling thread. */
        RevokeRunState.Ended run(RunControl control, Consumer<RunProgress> progress)
                throws IOException, InterruptedException;
    }

    /** How a run came to its end, and its receipt, where that could be read. */
    private record EndedRun(RevokeRunState.Ended how, Optional<StoredReceipt> receipt) {}

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
        this.kept = () -> store.openReceipt(header.run());
        this.receipt = new ReceiptViewModel(asked, kept, background);
        this.background = background;
        this.ended = ended;
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

    /** What became of each session; its lines are empty while the run goes on. */
    public ReceiptViewModel receipt() {
        return receipt;
    }

    /** How many came to which end, as the receipt has it. */
    public ReadOnlyObjectProperty<RunCounts> countsProperty() {
        return receipt.countsProperty();
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
        receipt.clear();
        progress.set(none(receipt.countsProperty().get().asked()));
        state.set(new RevokeRunState.Going());
        LatestValueDispatcher<RunProgress> told = background.newest(progress::set);
        background.write(
                () -> withReceipt(work.run(own, told::offer)),
                result -> {
                    result.receipt().ifPresent(receipt::show);
                    end(result.how());
                },
                this::failed);
    }

    private EndedRun withReceipt(RevokeRunState.Ended how) throws Exception {
        try {
            return new EndedRun(how, Optional.of(kept.call()));
        } catch (IOException unread) {
            LOG.warn("The lines of a run cannot be read", unread);
            String why = MessageBundle.of("run.unread", FileMessages.of(unread));
            return new EndedRun(
                    new RevokeRunState.Ended(how.how(), (how.trouble() + " " + why).strip()),
                    Optional.empty());
        }
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
        receipt.load(this::fail);
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
}
