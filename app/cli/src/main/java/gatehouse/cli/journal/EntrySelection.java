package gatehouse.cli.journal;

import gatehouse.cli.verb.CommandContext;
import gatehouse.console.Console;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one environment, which may have been removed since, or of all.
 *
 * @param environment its name; empty for all
 */
record EntrySelection(EntrySource journal, Optional<String> environment) {
    /** Those of the environment that was named on the command line, if any. */
    static EntrySelection of(CommandContext place, Console console) {
        return new EntrySelection(console.entries(), place.chosen());
    }

    /** The newest entries that the filter shows. */
    List<JournalEntry> list(JournalFilter filter, int limit) throws IOException {
        if (environment.isEmpty()) {
            return journal.list(filter, limit);
        }
        return journal.list(filter, Integer.MAX_VALUE).stream()
                .filter(this::holds)
                .limit(limit)
                .toList();
    }

    /** The entry with this number. */
    Optional<JournalEntry> find(long id) throws IOException {
        return journal.find(id).filter(this::holds);
    }

    private boolean holds(JournalEntry entry) {
        String of = entry.act().origin().environment();
        return environment.map(of::equalsIgnoreCase).orElse(true);
    }
}
