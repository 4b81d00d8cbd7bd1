package gatehouse.console.journal;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.words.FoldedText;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes the tests of entries that the terms of a filter ask for. */
final class EntryTests {
    private EntryTests() {}

    static Predicate<JournalEntry> of(
            JournalCondition condition, UnaryOperator<String> marks, Instant now) {
        return switch (condition) {
            case JournalCondition.Word(TextPattern pattern) -> word(pattern, marks);
            case JournalCondition.Within(JournalText text, TextPattern pattern) ->
                    entry -> isIn(pattern, text.of(entry));
            case JournalCondition.Target(TextPattern pattern) -> target(pattern, marks);
            case JournalCondition.Time time -> {
                Predicate<Instant> wanted = time.test(now);
                yield entry -> wanted.test(entry.act().at());
            }
            case JournalCondition.Ended(JournalOutcome outcome) ->
                    entry -> entry.outcome() == outcome;
        };
    }

    private static Predicate<JournalEntry> word(TextPattern pattern, UnaryOperator<String> marks) {
        Predicate<JournalEntry> inText =
                entry -> JournalText.ALL.stream().anyMatch(text -> isIn(pattern, text.of(entry)));
        return inText.or(entry -> isIn(pattern, entry.outcome().receiptWord()))
                .or(entry -> isIn(pattern, entry.act().at().toString()))
                .or(fullId(pattern, marks));
    }

    private static Predicate<JournalEntry> target(
            TextPattern pattern, UnaryOperator<String> marks) {
        Predicate<JournalEntry> shown = entry -> isIn(pattern, JournalText.TARGET.of(entry));
        return shown.or(fullId(pattern, marks));
    }

    private static Predicate<JournalEntry> fullId(
            TextPattern pattern, UnaryOperator<String> marks) {
        String mark = marks.apply(pattern.written());
        return mark.isEmpty() ? _ -> false : entry -> JournalText.TARGET.of(entry).endsWith(mark);
    }

    private static boolean isIn(TextPattern pattern, String text) {
        return pattern.isIn(FoldedText.bytes(text));
    }
}
