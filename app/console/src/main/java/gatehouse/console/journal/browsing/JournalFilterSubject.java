package gatehouse.console.journal.browsing;

import gatehouse.console.filter.FilterCompletion;
import gatehouse.console.filter.FilterFault;
import gatehouse.console.filter.FilterResult;
import gatehouse.console.filter.editor.FilterSubject;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.words.MessageBundle;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Filters the list of entries by what is typed; see {@link JournalFilter} for the language.
 *
 * @param list gets each filter that works
 * @param known entries whose values are suggested
 * @param clock from which durations are counted back
 * @param zone in which dates are meant
 */
record JournalFilterSubject(
        Consumer<JournalFilter> list,
        Supplier<List<JournalEntry>> known,
        InstantSource clock,
        ZoneId zone)
        implements FilterSubject {
    @Override
    public String examples() {
        return MessageBundle.of("journal.filter");
    }

    @Override
    public String shortExamples() {
        return MessageBundle.of("journal.filter.short");
    }

    @Override
    public Optional<FilterFault> filter(String text) {
        return switch (JournalFilter.parse(text, zone, clock)) {
            case FilterResult.Parsed<JournalFilter>(JournalFilter parsed) -> {
                list.accept(text.isBlank() ? JournalFilter.ALL : parsed);
                yield Optional.empty();
            }
            case FilterResult.Wrong<JournalFilter>(FilterFault fault) -> Optional.of(fault);
        };
    }

    @Override
    public Callable<List<FilterCompletion>> completions(String text, int caret) {
        var values = new KnownEntryValues(known.get());
        return () -> JournalFilter.completions(text, caret, values);
    }

    @Override
    public String toggled(String text, String terms) {
        return JournalFilter.toggled(text, terms);
    }
}
