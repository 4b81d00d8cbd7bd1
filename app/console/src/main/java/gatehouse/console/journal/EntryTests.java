package gatehouse.console.journal;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeBound;
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
            case JournalCondition.Time(boolean below, TimeBound bound) -> time(below, bound, now);
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

    /* More time ago is an earlier moment. */
    private static Predicate<JournalEntry> time(boolean below, TimeBound bound, Instant now) {
        return switch (bound) {
            case TimeBound.Moment(Instant moment) ->
                    entry -> entry.act().at().isBefore(moment) == below;
            case TimeBound.Span span -> {
                Instant moment = now.minus(span.length());
                yield entry -> entry.act().at().isAfter(moment) == below;
            }
        };
    }

    private static boolean isIn(TextPattern pattern, String text) {
        return pattern.isIn(FoldedText.bytes(text));
    }
}
