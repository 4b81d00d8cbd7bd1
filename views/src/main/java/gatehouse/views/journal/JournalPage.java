package gatehouse.views.journal;

import gatehouse.console.journal.browsing.JournalViewModel;
import gatehouse.console.shell.JournalPlace;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The place of the journal: the list of entries, the selected one, and the keys that lead there.
 */
public final class JournalPage implements ShellScreen {
    private static final double LIST_SHARE = 0.66;

    private final JournalViewModel model;
    private final EntryDetailView detail;
    private final ListDetailPage page;

    /**
     * The place over its view-model.
     *
     * @param saveFilter asks under which name to save the filter
     */
    public JournalPage(JournalPlace place, Runnable saveFilter) {
        this.model = place.model();
        var list = new JournalView(model, saveFilter, place.commands());
        this.detail = new EntryDetailView(place.detail());
        this.page = new ListDetailPage(list.root(), list.firstFocus(), detail.root(), LIST_SHARE);
        firstFocus().addEventHandler(KeyEvent.KEY_PRESSED, this::chosen);
        root().addEventHandler(KeyEvent.KEY_PRESSED, this::back);
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public Node firstFocus() {
        return page.firstFocus();
    }

    /** Enter leads from a row to what can be done with that entry. */
    private void chosen(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            detail.firstFocus().requestFocus();
            event.consume();
        }
    }

    /**
     * Enter leads from the filter to the rows. Esc does so from everywhere, and clears the filter.
     */
    private void back(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || (typing && event.getCode() == KeyCode.ENTER)) {
            if (typing && escape) {
                model.filter().clear().run();
            }
            firstFocus().requestFocus();
            event.consume();
        }
    }
}
