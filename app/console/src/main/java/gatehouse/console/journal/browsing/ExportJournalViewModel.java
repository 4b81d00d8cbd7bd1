package gatehouse.console.journal.browsing;

import gatehouse.console.acts.ActKind;
import gatehouse.console.acts.JournalRule;
import gatehouse.console.acts.local.LocalAct;
import gatehouse.console.acts.local.LocalActRunner;
import gatehouse.console.files.FileExport;
import gatehouse.console.files.FileSaving;
import gatehouse.console.journal.EntryMatches;
import gatehouse.console.journal.EntryOrder;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The question which entries are saved, and where. */
public final class ExportJournalViewModel {
    /** Writes entries of the journal into a file. */
    public static final ActKind EXPORT = ActKind.local("journal.export", JournalRule.REQUIRED);

    private final JournalServices services;
    private final JournalFilter filter;
    private final Runnable close;
    private final FileSaving file;
    private final AtomicReference<EntryExport> written = new AtomicReference<>();
    private final BooleanProperty all;
    private final ReadOnlyObjectWrapper<ExportJournalState> state =
            new ReadOnlyObjectWrapper<>(new ExportJournalState.Asking());

    /**
     * @param filter of the list, which can be exported alone
     * @param acts records each file
     * @param close takes the question off the screen
     */
    public ExportJournalViewModel(
            JournalServices services,
            JournalFilter filter,
            Background background,
            LocalActRunner acts,
            Runnable close) {
        this.services = services;
        this.filter = filter;
        this.close = close;
        this.all = new SimpleBooleanProperty(!isFiltered());
        this.file = new FileSaving(background, acts, LocalAct.of(EXPORT), this::saved);
    }

    /** Whether the list hides entries, so that there is something to choose. */
    public boolean isFiltered() {
        return filter != JournalFilter.ALL;
    }

    /** Whether all entries are saved, also those that the filter hides. */
    public BooleanProperty allProperty() {
        return all;
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<ExportJournalState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What became of the file. */
    public FileSaving file() {
        return file;
    }

    /** How many entries are in which file; empty until it is saved. */
    public ObservableValue<String> result() {
        return state.map(now ->
                now instanceof ExportJournalState.Saved(int entries, Path path, _)
                        ? MessageBundle.of("journal.export.saved", entries, path)
                        : "");
    }

    /** The head that the file carries; empty until it is saved. */
    public ObservableValue<String> head() {
        return state.map(
                now -> now instanceof ExportJournalState.Saved(_, _, String head) ? head : "");
    }

    /** Writes the entries, newest first: as JSON where the file is called so, else as CSV. */
    public void save(Path target) {
        JournalFilter wanted = all.get() ? JournalFilter.ALL : filter;
        boolean json = target.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        file.save(
                target,
                () -> {
                    EntryExport export = found(wanted);
                    written.set(export);
                    return new FileExport(
                            out -> write(export, json, out),
                            export.entries().matching() + " entries");
                });
    }

    private static void write(EntryExport export, boolean json, OutputStream out)
            throws IOException {
        if (json) {
            export.json(out);
        } else {
            export.csv(out);
        }
    }

    /** The head before the entries: what comes meanwhile is only in the entries. */
    private EntryExport found(JournalFilter wanted) throws IOException {
        JournalHead head = services.journal().head();
        try {
            EntryMatches entries = services.index().search(wanted, EntryOrder.NEWEST_FIRST, 0);
            return new EntryExport(services.journal(), entries, head.seal());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(MessageBundle.of("journal.export.stopped"));
        }
    }

    private void saved(Path path) {
        EntryExport export = written.get();
        state.set(new ExportJournalState.Saved(export.entries().matching(), path, export.head()));
    }

    /** Takes the question off the screen; a file that is being written is still written. */
    public void close() {
        close.run();
    }
}
