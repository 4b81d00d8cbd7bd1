package gatehouse.console.journal;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeBound;
import gatehouse.console.journal.EntryColumns.JournalText;
import gatehouse.console.words.FoldedText;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a term of a filter asks of an entry. */
sealed interface JournalCondition {
    /**
     * The test of entries that it is, at one moment.
     *
     * @param marks gives what the shortened form of a full id ends with
     */
    default Predicate<JournalEntry> test(UnaryOperator<String> marks, Instant now) {
        return switch (this) {
            case Word(TextPattern pattern) -> word(pattern, marks);
            case Within(JournalText text, TextPattern pattern) ->
                    entry -> isIn(pattern, text.of(entry));
            case Target(TextPattern pattern) -> target(pattern, marks);
            case Time time -> {
                Predicate<Instant> wanted = time.test(now);
                yield entry -> wanted.test(entry.act().at());
            }
            case Ended(JournalOutcome outcome) -> entry -> entry.outcome() == outcome;
        };
    }

    /** Looks in every text, in the time, and for a target with this full id. */
    record Word(TextPattern pattern) implements JournalCondition {}

    /** Looks in one text. */
    record Within(JournalText text, TextPattern pattern) implements JournalCondition {}

    /** Looks for the shortened id of a target, or for its full id. */
    record Target(TextPattern pattern) implements JournalCondition {}

    /**
     * Compares the time; {@code below} asks for less than the bound, else for the bound or more.
     */
    record Time(boolean below, TimeBound bound) implements JournalCondition {
        /** The test of a time; more time ago is an earlier moment. */
        Predicate<Instant> test(Instant now) {
            return switch (bound) {
                case TimeBound.Moment(Instant moment) -> at -> at.isBefore(moment) == below;
                case TimeBound.Span span -> {
                    Instant moment = now.minus(span.length());
                    yield at -> at.isAfter(moment) == below;
                }
            };
        }
    }

    record Ended(JournalOutcome outcome) implements JournalCondition {}

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
