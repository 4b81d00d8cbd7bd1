package gatehouse.console.journal.browsing;

import gatehouse.console.filter.editor.FilterViewModel;
import gatehouse.console.filter.editor.SavedFilterStore;
import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.EntryOrder;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.RowList;
import gatehouse.console.work.ScreenNotice;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

import java.time.InstantSource;

/** The journal of the program as a list: searched and sorted off the owner's thread. */
public final class JournalViewModel {
    /** The word of what is kept about the journal. */
    public static final String WORD = "journal";

    private final JournalServices services;
    private final Background background;
    private final InstantSource clock;
    private final TimeFormat times;
    private final FilterViewModel filter;
    private final JournalMessages messages;
    private final JournalSearch search;
    private final EntryCache cache;
    private final RowList<JournalLine> rows = new RowList<>();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<EntryOrder> order =
            new SimpleObjectProperty<>(EntryOrder.NEWEST_FIRST);
    private final ReadOnlyObjectWrapper<JournalListState> state =
            new ReadOnlyObjectWrapper<>(new JournalListState.Idle());
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private EntryMatches shown = EntryMatches.NONE;
    private Subscription listening = Subscription.EMPTY;

    /**
     * Reads nothing yet.
     *
     * @param saved the filters of the person for the journal
     * @param clock this computer's time
     */
    public JournalViewModel(
            JournalServices services,
            SavedFilterStore saved,
            Background background,
            InstantSource clock,
            TimeFormat times) {
        this.services = services;
        this.background = background;
        this.clock = clock;
        this.times = times;
        this.search = new JournalSearch(services, background, this::show, this::failed);
        this.cache =
                new EntryCache(
                        services.journal(),
                        background,
                        () -> arrivals.set(arrivals.get() + 1),
                        this::failed);
        this.filter =
                new FilterViewModel(
                        new JournalFilterSubject(this::filter, cache::held, clock, times.zone()),
                        saved,
                        background);
        this.messages =
                new JournalMessages(
                        state, services.delivery(background), this::read, filter.clear(), times);
        order.subscribe((_, wanted) -> {
            search.order(wanted);
            searchAgain();
        });
    }

    /** The entries to show, in their order; each line is made when it is drawn. */
    public RowList<JournalLine> rows() {
        return rows;
    }

    /** What the person types to see fewer. */
    public FilterViewModel filter() {
        return filter;
    }

    /** The filter that is in force. */
    public JournalFilter chosen() {
        return search.filter();
    }

    /** By what the entries are sorted. */
    public ObjectProperty<EntryOrder> orderProperty() {
        return order;
    }

    /** The number of the entry that is looked at; empty where none is. */
    public StringProperty selectedProperty() {
        return selected;
    }

    /** Where the list stands. */
    public ReadOnlyObjectProperty<JournalListState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How complete what is seen is. */
    public ReadOnlyStringProperty headlineProperty() {
        return messages.headlineProperty();
    }

    /** What is said in place of the lines or above them. */
    public ReadOnlyObjectProperty<ScreenNotice> noticeProperty() {
        return messages.noticeProperty();
    }

    /** Grows each time that entries have come which lines on the screen were waiting for. */
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /** Entries in words. */
    public EntryWords words() {
        return new EntryWords(times);
    }

    /** Selects an entry; a filter that hides it is cleared. */
    public void select(long number) {
        if (shown.indexOf(number) < 0) {
            filter.clear().run();
        }
        selected.set(Long.toString(number));
    }

    /** The place of an entry in the rows, or -1. */
    public int indexOf(String id) {
        return id.isEmpty() ? -1 : shown.indexOf(Long.parseLong(id));
    }

    /** The screen opens: reads the journal, and again after each act of the program. */
    public void open() {
        listening = services.acts().listen(_ -> background.onUi(search::follow));
        read();
    }

    /** The screen closes: nothing more is asked. */
    public void close() {
        listening.unsubscribe();
        search.cancel();
    }

    /** Reads what was written meanwhile, by any process; what is shown stays until then. */
    public void read() {
        if (state.get().isAnyShown()) {
            search.search();
        } else {
            state.set(new JournalListState.Busy());
            search.begin();
        }
    }

    private void filter(JournalFilter wanted) {
        search.filter(wanted);
        searchAgain();
    }

    private void searchAgain() {
        if (!(state.get() instanceof JournalListState.Idle)) {
            search.search();
        }
    }

    private void show(EntryMatches matches, boolean whole) {
        cache.forgetOpen();
        shown = matches;
        rows.show(cache.lines(matches));
        int count = matches.matching();
        state.set(
                whole
                        ? new JournalListState.Shown(count, matches.total(), clock.instant())
                        : new JournalListState.Beginning(count, matches.total()));
    }

    private void failed(WorkFailure why) {
        state.set(state.get().failed(why));
    }
}
