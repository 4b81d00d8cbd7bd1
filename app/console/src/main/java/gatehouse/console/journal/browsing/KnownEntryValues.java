package gatehouse.console.journal.browsing;

import gatehouse.console.filter.KnownValues;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.JournalEntry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values that the fields of the filter have in some entries, for suggestions.
 *
 * @param entries those that were shown last
 */
record KnownEntryValues(List<JournalEntry> entries) implements KnownValues {
    private static final Map<String, Function<ActRecord, String>> FIELDS =
            Map.of(
                    "operator", act -> act.origin().operator(),
                    "person", act -> act.target().person(),
                    "device", act -> act.target().device(),
                    "target", act -> act.target().id(),
                    "environment", act -> act.origin().environment(),
                    "act", ActRecord::act,
                    "ticket", act -> act.reason().ticket(),
                    "run", act -> act.reason().run());

    @Override
    public Stream<KnownValue> of(String word) {
        return FIELDS.containsKey(word)
                ? entries.stream()
                        .map(entry -> FIELDS.get(word).apply(entry.act()))
                        .distinct()
                        .map(value -> new KnownValue(value, detail(word, value)))
                : Stream.empty();
    }

    private static String detail(String word, String value) {
        String name = word.equals("act") ? EntryWords.act(value) : "";
        return name.equals(value) ? "" : name;
    }
}
