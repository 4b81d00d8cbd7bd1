package gatehouse.cli.journal;

import gatehouse.cli.output.OutputColumn;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.journal.ActCompletion;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.words.TimeFormat;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The facts of a journal entry, as lists, single entries and exports have them. */
final class JournalColumns {
    private JournalColumns() {}

    static List<OutputColumn<JournalEntry>> of(TimeFormat times) {
        return List.of(
                OutputColumn.hidden("id", JournalEntry::id),
                OutputColumn.hidden("run", entry -> entry.act().reason().run()),
                new OutputColumn<>(
                        "at",
                        title("at"),
                        entry -> entry.act().at(),
                        entry -> times.full(entry.act().at())),
                OutputColumn.hidden("operator", entry -> entry.act().origin().operator()),
                plain("environment", entry -> entry.act().origin().environment()),
                OutputColumn.hidden("kind", entry -> entry.act().origin().kind()),
                OutputColumn.hidden("connection", entry -> entry.act().origin().connection()),
                OutputColumn.hidden("user", entry -> entry.act().user()),
                OutputColumn.hidden("clockOffset", JournalColumns::clockOffset),
                plain("act", entry -> entry.act().act()),
                plain("target", entry -> entry.act().target().id()),
                plain("person", entry -> entry.act().target().person()),
                plain("device", entry -> entry.act().target().device()),
                plain("reason", entry -> entry.act().reason().text()),
                plain("ticket", entry -> entry.act().reason().ticket()),
                plain("outcome", entry -> entry.outcome().receiptWord()),
                OutputColumn.hidden("status", completed(ActCompletion::status)),
                OutputColumn.hidden("millis", completed(ActCompletion::millis)),
                OutputColumn.hidden("sends", JournalColumns::sends),
                OutputColumn.hidden("exchanges", completed(ActCompletion::exchanges)),
                OutputColumn.hidden("detail", completed(ActCompletion::detail)),
                OutputColumn.hidden("completedAt", completed(ActCompletion::at)));
    }

    /** Every fact that the entry has, a line each. */
    static List<String> lines(JournalEntry entry, TimeFormat times) {
        return of(times).stream()
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

    /** In milliseconds; null where no answer told. */
    private static @Nullable Object clockOffset(JournalEntry entry) {
        Duration offset = entry.act().clockOffset();
        return offset == null ? null : offset.toMillis();
    }

    /** Null where an older version did not record it. */
    private static @Nullable Object sends(JournalEntry entry) {
        ActCompletion completion = entry.completion();
        return completion == null || completion.sends() < 0 ? null : completion.sends();
    }

    private static OutputColumn<JournalEntry> plain(
            String member, Function<JournalEntry, String> text) {
        return OutputColumn.plain(member, title(member), text);
    }

    private static Function<JournalEntry, @Nullable Object> completed(
            Function<ActCompletion, Object> fact) {
        return entry -> {
            ActCompletion completion = entry.completion();
            return completion == null ? null : fact.apply(completion);
        };
    }

    private static String title(String key) {
        return TerminalMessages.of("journal.title." + key);
    }
}
