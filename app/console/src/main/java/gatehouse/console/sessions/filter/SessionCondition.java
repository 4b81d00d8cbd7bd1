package gatehouse.console.sessions.filter;

import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeBound;
import gatehouse.console.sessions.fields.SessionField;

/** What a term of a filter asks of a session. */
sealed interface SessionCondition {

    /** Looks in every searched name and in the id. */
    record Word(TextPattern pattern) implements SessionCondition {
        /** Shorter words are found in random ids by chance, so ids are left alone. */
        private static final int SHORTEST_IN_IDS = 6;

        boolean looksInIds() {
            return pattern.length() >= SHORTEST_IN_IDS;
        }
    }

    /** Looks in one field of names. */
    record Named(SessionField.Name field, TextPattern pattern) implements SessionCondition {}

    record Id(TextPattern pattern) implements SessionCondition {}

    /**
     * Compares one time; {@code below} asks for less than the bound, else for the bound or more.
     */
    record Time(SessionField.Time field, boolean below, TimeBound bound)
            implements SessionCondition {}

    /** Asks for one value of a derived field. */
    record Chosen(SessionField.Choice choice, int code) implements SessionCondition {}
}
