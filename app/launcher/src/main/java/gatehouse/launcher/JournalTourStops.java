package gatehouse.launcher;

import gatehouse.console.journal.browsing.EntryDetail;
import gatehouse.console.journal.browsing.EntryDetailState;
import gatehouse.console.journal.browsing.JournalListState;
import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.journal.browsing.VerifyJournalState;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.work.Command;

import java.util.List;

/** The stops of the tour at the place of the journal. */
final class JournalTourStops {
    private final ShellViewModel shell;
    private final JournalViewModel journal;

    JournalTourStops(ShellViewModel shell) {
        this.shell = shell;
        this.journal = shell.places().journal().model();
    }

    List<TourStop> all() {
        return List.of(
                new TourStop("journal", this::open, this::isRead),
                new TourStop("journal-filter", () -> filter("act:sessions.*"), this::isFiltered),
                new TourStop("journal-hidden", () -> filter("person:nobody"), this::isHidden),
                new TourStop("journal-detail", () -> filter("act:sessions.*"), this::isDetail),
                new TourStop("journal-call", this::showCall, this::isCallLedBack),
                new TourStop("journal-verify", this::verify, this::isVerified));
    }

    private void open() {
        shell.dialogProperty().get().leave();
        shell.places().journal().show();
    }

    private void filter(String text) {
        journal.filter().textProperty().set(text);
    }

    private boolean isRead() {
        return journal.stateProperty().get() instanceof JournalListState.Shown;
    }

    private boolean isFiltered() {
        return journal.stateProperty().get()
                        instanceof JournalListState.Shown(int shown, long total, _)
                && shown < total;
    }

    private boolean isDetail() {
        if (journal.rows().isEmpty()) {
            return false;
        }
        if (journal.selectedProperty().get().isEmpty()) {
            journal.selectedProperty().set(journal.rows().getFirst().id());
        }
        return shell.places().journal().detail().stateProperty().get()
                instanceof EntryDetailState.Shown;
    }

    /** The log then shows where the call leads back to. */
    private void showCall() {
        if (shell.places().journal().detail().stateProperty().get()
                instanceof EntryDetailState.Shown(EntryDetail detail)) {
            detail.links().getFirst().act().run();
        }
    }

    private boolean isCallLedBack() {
        return !shell.callDialogs().origins().linksProperty().get().isEmpty()
                && !shell.wire().detailProperty().get().isEmpty();
    }

    private void verify() {
        shell.wire().drawer().openProperty().set(false);
        shell.commands().stream()
                .filter(command -> command.key().equals("verifyJournal"))
                .forEach(Command::run);
        if (shell.dialogProperty().get() instanceof DialogRequest.VerifyJournal(var model)) {
            model.start();
        }
    }

    private boolean isVerified() {
        return shell.dialogProperty().get() instanceof DialogRequest.VerifyJournal(var model)
                && model.stateProperty().get() instanceof VerifyJournalState.Ended;
    }

    private boolean isHidden() {
        return journal.rows().isEmpty();
    }
}
