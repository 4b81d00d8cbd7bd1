package gatehouse.console.journal;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeBound;

/** What a term of a filter asks of an entry. */
sealed interface JournalCondition {

    /** Looks in every text, in the time, and for a target with this full id. */
    record Word(TextPattern pattern) implements JournalCondition {}

    /** Looks in one text. */
    record Within(JournalText text, TextPattern pattern) implements JournalCondition {}

    /** Looks for the shortened id of a target, or for its full id. */
    record Target(TextPattern pattern) implements JournalCondition {}

    /**
     * Compares the time; {@code below} asks for less than the bound, else for the bound or more.
     */
    record Time(boolean below, TimeBound bound) implements JournalCondition {}

    record Ended(JournalOutcome outcome) implements JournalCondition {}
}
