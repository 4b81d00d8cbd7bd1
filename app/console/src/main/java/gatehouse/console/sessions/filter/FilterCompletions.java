package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.filter.SessionFilter.FilterCompletion;
import gatehouse.console.sessions.table.FoldedText;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds how a person could go on with the text of a filter. */
final class FilterCompletions {
    private static final int MOST = 20;

    private final SessionTable table;
    private final NameDirectory directory;

    FilterCompletions(SessionTable table, NameDirectory directory) {
        this.table = table;
        this.directory = directory;
    }

    List<FilterCompletion> at(String text, int caret) {
        if (caret > SessionFilter.LONGEST) {
            return List.of();
        }
        List<FilterToken> before = FilterToken.of(text.substring(0, caret), SessionFilter.LONGEST);
        if (before.isEmpty() || before.getLast().end() < caret) {
            return fields("", caret, caret);
        }
        FilterToken last = before.getLast();
        if (last.isWord()) {
            return last.quoted() ? List.of() : fields(last.value(), last.valueAt(), caret);
        }
        return FilterFields.named(last.field()).map(field -> values(field, last)).orElse(List.of());
    }

    private static List<FilterCompletion> fields(String begun, int from, int to) {
        return FilterFields.spellings(begun.toLowerCase(Locale.ROOT)).stream()
                .map(spelling -> new FilterCompletion(from, to, spelling, ""))
                .toList();
    }

    private List<FilterCompletion> values(SessionField field, FilterToken begun) {
        return switch (field) {
            case SessionField.Name name ->
                    entries(
                            values(name.names(table)),
                            value -> name.alias().of(directory, value),
                            begun);
            case SessionField.Derived derived ->
                    derived.choice()
                            .map(choice -> entries(choice.words().stream(), _ -> "", begun))
                            .orElse(List.of());
            case SessionField.Id _, SessionField.Time _ -> List.of();
        };
    }

    private static Stream<String> values(NameDictionary names) {
        return IntStream.range(0, names.size()).mapToObj(names::value);
    }

    private static List<FilterCompletion> entries(
            Stream<String> values, UnaryOperator<String> detail, FilterToken begun) {
        TextPattern within = TextPattern.within(begun.value(), true);
        TextPattern first = TextPattern.startingWith(begun.value());
        return values.filter(value -> !value.isEmpty() && value.indexOf('"') < 0)
                .map(value ->
                        new FilterCompletion(
                                begun.valueAt(), begun.end(), value, detail.apply(value)))
                .filter(entry -> isIn(within, entry))
                .sorted(
                        Comparator.comparing((FilterCompletion entry) -> !isIn(first, entry))
                                .thenComparing(FilterCompletion::text))
                .limit(MOST)
                .map(FilterCompletions::quotedWhereNeeded)
                .toList();
    }

    private static boolean isIn(TextPattern pattern, FilterCompletion entry) {
        return pattern.isIn(FoldedText.bytes(entry.text()))
                || pattern.isIn(FoldedText.bytes(entry.detail()));
    }

    private static FilterCompletion quotedWhereNeeded(FilterCompletion entry) {
        String written = FilterToken.value(entry.text());
        return new FilterCompletion(entry.from(), entry.to(), written, entry.detail());
    }
}
