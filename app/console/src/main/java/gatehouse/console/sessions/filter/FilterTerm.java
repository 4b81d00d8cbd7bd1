package gatehouse.console.sessions.filter;

import gatehouse.console.sessions.fields.SessionField;

import java.time.Duration;
import java.time.Instant;

/**
 * One condition of a filter.
 *
 * @param negated whether the term asks for what the test does not find
 */
record FilterTerm(boolean negated, TermTest test) {

    sealed interface TermTest {}

    /** Looks in every searched name and in the id. */
    record Word(TextPattern pattern) implements TermTest {
        /** Shorter words are found in random ids by chance, so ids are left alone. */
        private static final int SHORTEST_IN_IDS = 6;

        boolean looksInIds() {
            return pattern.length() >= SHORTEST_IN_IDS;
        }
    }

    /** Looks in one field of names. */
    record Named(SessionField.Name field, TextPattern pattern) implements TermTest {}

    record Id(TextPattern pattern) implements TermTest {}

    /**
     * Compares one time; {@code below} asks for less than the bound, else for the bound or more.
     */
    record Time(SessionField.Time field, boolean below, TimeBound bound) implements TermTest {}

    /** Asks for one value of a derived field. */
    record Chosen(SessionField.Choice choice, int code) implements TermTest {}

    sealed interface TimeBound {}

    /** How long ago, or how long to go where the time is one to come. */
    record Span(Duration length) implements TimeBound {}

    record Moment(Instant instant) implements TimeBound {}
}
