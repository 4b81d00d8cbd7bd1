package gatehouse.launcher;

import gatehouse.console.journal.browsing.JournalListState;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.portos.RevokeManyOpener;
import gatehouse.console.shell.ShellViewModel;

import java.util.List;

/** The stops of the tour after a start in a home that a {@link KilledProgram} left. */
final class NextStartTourStops {
    private final ShellViewModel shell;
    private final RevokeManyOpener many;
    private final JournalViewModel journal;

    NextStartTourStops(ShellViewModel shell) {
        this.shell = shell;
        this.many = shell.system(PortosWindow.class).many();
        this.journal = shell.places().journal().model();
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("unfinished-sign", () -> {}, this::isSigned),
                new TourStop("unfinished-run", many::followRun, this::isLoaded),
                new TourStop("journal-shared", this::openJournal, this::isShared));
    }

    private boolean isSigned() {
        return TourStop.on(shell, TourStop::isRead) && many.signProperty().get().isPresent();
    }

    private boolean isLoaded() {
        return shell.dialogProperty().get() instanceof PortosDialog.FollowRun(var model)
                && model.run().countsProperty().get().open() > 0;
    }

    private void openJournal() {
        shell.dialogProperty().get().leave();
        shell.places().journal().show();
    }

    private boolean isShared() {
        return journal.stateProperty().get() instanceof JournalListState.Failed
                && !journal.headlineProperty().get().isEmpty();
    }
}
