package gatehouse.console.journal.browsing;

import java.nio.file.Path;

/** Where an export of the journal stands. */
public sealed interface ExportJournalState {
    /** The person chooses. */
    record Asking() implements ExportJournalState {}

    /** The file is on disk. */
    record Saved(int entries, Path file, String head) implements ExportJournalState {}
}
