package gatehouse.console.filter;

import gatehouse.console.filter.KnownValues.KnownValue;
import gatehouse.console.words.FoldedText;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds how a person could go on with the text of a filter. */
final class FilterCompleter<T> {
    private static final int MOST = 20;

    private final FilterLanguage<T> language;
    private final KnownValues known;

    FilterCompleter(FilterLanguage<T> language, KnownValues known) {
        this.language = language;
        this.known = known;
    }

    List<FilterCompletion> at(String text, int caret) {
        if (caret > FilterLanguage.LONGEST) {
            return List.of();
        }
        List<FilterToken> before = FilterToken.of(text.substring(0, caret), FilterLanguage.LONGEST);
        if (before.isEmpty() || before.getLast().end() < caret) {
            return fields("", caret, caret);
        }
        FilterToken last = before.getLast();
        if (last.isWord()) {
            return last.quoted() ? List.of() : fields(last.value(), last.valueAt(), caret);
        }
        return language.named(last.field())
                .map(field -> entries(values(field), last))
                .orElse(List.of());
    }

    private List<FilterCompletion> fields(String begun, int from, int to) {
        String word = begun.toLowerCase(Locale.ROOT);
        return language.fields().stream()
                .flatMap(field -> field.spellings(word))
                .map(spelling -> new FilterCompletion(from, to, spelling, ""))
                .toList();
    }

    private Stream<KnownValue> values(FilterField<T> field) {
        return switch (field.form()) {
            case FilterForm.Whole<T> _, FilterForm.Part<T> _ -> known.of(field.word());
            case FilterForm.Choice<T> choice ->
                    choice.values().stream().map(value -> new KnownValue(value, ""));
            case FilterForm.Time<T> _ -> Stream.empty();
        };
    }

    private static List<FilterCompletion> entries(Stream<KnownValue> values, FilterToken begun) {
        TextPattern within = TextPattern.within(begun.value(), true);
        TextPattern first = TextPattern.startingWith(begun.value());
        return values.filter(value -> !value.text().isEmpty() && value.text().indexOf('"') < 0)
                .filter(value -> isIn(within, value))
                .sorted(
                        Comparator.comparing((KnownValue value) -> !isIn(first, value))
                                .thenComparing(KnownValue::text))
                .limit(MOST)
                .map(value ->
                        new FilterCompletion(
                                begun.valueAt(),
                                begun.end(),
                                FilterToken.value(value.text()),
                                value.detail()))
                .toList();
    }

    private static boolean isIn(TextPattern pattern, KnownValue value) {
        return pattern.isIn(FoldedText.bytes(value.text()))
                || pattern.isIn(FoldedText.bytes(value.detail()));
    }
}
