package gatehouse.cli.journal;

import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.browsing.EntryMembers;
import gatehouse.console.journal.browsing.EntryMembers.EntryMember;
import gatehouse.console.words.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** The facts of a journal entry, as lists, single entries and exports have them. */
final class JournalColumns {
    /** The members that a table has. */
    private static final Set<String> IN_TABLES =
            Set.of(
                    "at",
                    "environment",
                    "act",
                    "target",
                    "person",
                    "device",
                    "reason",
                    "ticket",
                    "outcome");

    private JournalColumns() {}

    static List<OutputColumn<JournalEntry>> of(EntrySource journal, TimeFormat times) {
        return EntryMembers.of(journal).stream().map(member -> column(member, times)).toList();
    }

    private static OutputColumn<JournalEntry> column(EntryMember member, TimeFormat times) {
        String name = member.name();
        if (name.equals("at")) {
            return new OutputColumn<>(
                    name, title(name), member.value(), entry -> times.full(entry.act().at()));
        }
        return IN_TABLES.contains(name)
                ? OutputColumn.plain(
                        name, title(name), entry -> String.valueOf(member.value().apply(entry)))
                : OutputColumn.hidden(name, member.value());
    }

    /** Every fact that the entry has, a line each. */
    static List<String> lines(EntrySource journal, JournalEntry entry, TimeFormat times) {
        return of(journal, times).stream()
                .filter(column -> isRecorded(column.value().apply(entry)))
                .map(column ->
                        TerminalMessages.of(
                                "journal.fact",
                                title(column.member()),
                                column.shown().apply(entry)))
                .toList();
    }

    private static boolean isRecorded(@Nullable Object value) {
        return value != null && !value.toString().isEmpty();
    }

    private static String title(String key) {
        return TerminalMessages.of("journal.title." + key);
    }
}
