package gatehouse.views.journal;

import gatehouse.console.shell.JournalPlace;
import gatehouse.views.shell.ListDetailPage;
import gatehouse.views.shell.ShellScreen;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * The place of the journal: the list of entries, the selected one, and the keys that lead there.
 */
public final class JournalPage implements ShellScreen {
    private static final double LIST_SHARE = 0.66;

    private final ListDetailPage page;

    /**
     * The place over its view-model.
     *
     * @param saveFilter asks under which name to save the filter
     */
    public JournalPage(JournalPlace place, Runnable saveFilter) {
        var list = new JournalView(place, saveFilter);
        var detail = new EntryDetailView(place.detail());
        this.page =
                new ListDetailPage(list.root(), list.firstFocus(), detail.root(), LIST_SHARE)
                        .withKeys(detail::firstFocus, place.model().filter().clear()::run);
    }

    @Override
    public Parent root() {
        return page.root();
    }

    @Override
    public Node firstFocus() {
        return page.firstFocus();
    }
}
