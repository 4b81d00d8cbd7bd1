package gatehouse.console.journal.browsing;

import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.EntryOrder;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import java.util.function.Consumer;

/** Searches the journal in the background, one search at a time; the newest wish wins. */
final class JournalSearch {
    /** As many as fit on a screen, so that these are there at once. */
    private static final int FIRST = 100;

    private final JournalServices services;
    private final LatestRequest request;
    private final SearchListener found;
    private final Consumer<WorkFailure> failed;
    private JournalFilter filter = JournalFilter.ALL;
    private EntryOrder order = EntryOrder.NEWEST_FIRST;
    private boolean again;

    /** Gets what was found. */
    interface SearchListener {
        /**
         * Some entries have come.
         *
         * @param whole whether that is all; otherwise these are the newest, and all others are
         *     being read
         */
        void found(EntryMatches matches, boolean whole);
    }

    JournalSearch(
            JournalServices services,
            Background background,
            SearchListener found,
            Consumer<WorkFailure> failed) {
        this.services = services;
        this.request = new LatestRequest(background);
        this.found = found;
        this.failed = failed;
    }

    JournalFilter filter() {
        return filter;
    }

    void filter(JournalFilter wanted) {
        filter = wanted;
    }

    void order(EntryOrder wanted) {
        order = wanted;
    }

    /** Searches for the first time, which may take long: the newest entries come before. */
    void begin() {
        if (filter != JournalFilter.ALL || !order.equals(EntryOrder.NEWEST_FIRST)) {
            search();
            return;
        }
        request.ask(
                () ->
                        EntryMatches.of(
                                services.journal().list(JournalFilter.ALL, FIRST),
                                services.journal().head().entries()),
                (EntryMatches first) -> {
                    found.found(first, false);
                    search();
                },
                failed);
    }

    /** Searches now; a search under way is given up. */
    void search() {
        again = false;
        JournalFilter by = filter;
        EntryOrder in = order;
        request.ask(() -> services.index().search(by, in, FIRST), this::found, failed);
    }

    /** Searches now, or once more after the search that is under way. */
    void follow() {
        if (request.isAsking()) {
            again = true;
        } else {
            search();
        }
    }

    void cancel() {
        request.cancel();
    }

    private void found(EntryMatches matches) {
        found.found(matches, true);
        if (again) {
            search();
        }
    }
}
