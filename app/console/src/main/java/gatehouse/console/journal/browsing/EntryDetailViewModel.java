package gatehouse.console.journal.browsing;

import gatehouse.console.filter.FilterLanguage;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.FilterableFact;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.LatestRequest;
import gatehouse.console.work.WorkFailure;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The entry beside the list: all that is recorded of it, and what stands around it. */
public final class EntryDetailViewModel {
    private static final int MOST_OTHERS = 10;

    private final JournalServices services;
    private final JournalViewModel list;
    private final EntryLinkFinder finder;
    private final InstantSource clock;
    private final TimeFormat times;
    private final LatestRequest reading;
    private final ReadOnlyObjectWrapper<EntryDetailState> state =
            new ReadOnlyObjectWrapper<>(new EntryDetailState.Nothing());

    /** The detail of what is selected in {@code list}. */
    public EntryDetailViewModel(
            JournalServices services,
            JournalViewModel list,
            EntryLinkFinder finder,
            Background background,
            InstantSource clock,
            TimeFormat times) {
        this.services = services;
        this.list = list;
        this.finder = finder;
        this.clock = clock;
        this.times = times;
        this.reading = new LatestRequest(background);
        list.selectedProperty().subscribe((_, id) -> look(id));
        list.rows().subscribe(this::follow);
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<EntryDetailState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** All that is recorded of an entry, in words. */
    public List<FilterableFact> facts(JournalEntry entry) {
        return new EntryFacts(entry, times).all();
    }

    /** Filters the list by a value of the entry, or no longer. */
    public void filterBy(String term) {
        list.filter().toggle(term);
    }

    /** In one line: when, what, to whom, and how it ended. */
    public String line(JournalEntry entry) {
        EntryWords words = list.words();
        return List.of(
                        JournalColumn.TIME,
                        JournalColumn.ACT,
                        JournalColumn.TARGET,
                        JournalColumn.OUTCOME)
                .stream()
                .map(column -> words.text(column, entry.visible()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The entry as text for a ticket; empty where none is looked at. */
    public Optional<String> text() {
        return shown().map(detail ->
                facts(detail.entry()).stream()
                        .map(line -> line.fact().text())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Looks at another entry; a filter that hides it is cleared. */
    public void look(JournalEntry entry) {
        list.select(entry.id());
    }

    /** Shows all entries about the same target in the list. */
    public void showSameTarget() {
        shown().ifPresent(detail -> list.filter().textProperty().set(sameTarget(detail.entry())));
    }

    private Optional<EntryDetail> shown() {
        return state.get() instanceof EntryDetailState.Shown(EntryDetail detail)
                ? Optional.of(detail)
                : Optional.empty();
    }

    private void look(String id) {
        reading.cancel();
        if (id.isEmpty()) {
            state.set(new EntryDetailState.Nothing());
        } else {
            state.set(new EntryDetailState.Busy());
            read(Long.parseLong(id));
        }
    }

    /** Once the journal was read again, an entry may have ended or have another after it. */
    private void follow() {
        shown().ifPresent(detail -> read(detail.entry().id()));
    }

    private void read(long id) {
        reading.ask(() -> services.journal().find(id), this::found, this::failed);
    }

    private void found(Optional<JournalEntry> entry) {
        entry.ifPresentOrElse(
                now -> {
                    Callable<List<EntryLink>> links = finder.links(now);
                    reading.ask(() -> detail(now, links), this::show, this::failed);
                },
                () -> state.set(new EntryDetailState.Nothing()));
    }

    private void show(EntryDetail detail) {
        state.set(new EntryDetailState.Shown(detail));
    }

    private void failed(WorkFailure why) {
        state.set(new EntryDetailState.Failed(why));
    }

    private EntryDetail detail(JournalEntry entry, Callable<List<EntryLink>> links)
            throws Exception {
        return new EntryDetail(
                entry,
                services.journal().before(entry.id()),
                services.journal().after(entry.id()),
                others(entry),
                links.call());
    }

    private List<JournalEntry> others(JournalEntry entry) throws IOException, InterruptedException {
        if (entry.act().target().id().isEmpty()
                || !(JournalFilter.parse(sameTarget(entry), times.zone(), clock)
                        instanceof FilterResult.Parsed<JournalFilter>(JournalFilter same))) {
            return List.of();
        }
        return services.index().search(same, MOST_OTHERS + 1).entries().stream()
                .filter(other -> other.id() != entry.id())
                .limit(MOST_OTHERS)
                .toList();
    }

    private static String sameTarget(JournalEntry entry) {
        return FilterLanguage.term("target", entry.act().target().id());
    }
}
