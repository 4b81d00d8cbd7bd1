package gatehouse.console.sessions;

import java.time.Duration;
import java.time.Instant;

/**
 * One condition of a filter.
 *
 * @param negated whether the term asks for what the test does not find
 */
record Term(boolean negated, Test test) {

    sealed interface Test {}

    /** Looks in every name and in the id. */
    record Word(Wanted wanted) implements Test {
        /** Shorter words are found in random ids by chance, so ids are left alone. */
        private static final int SHORTEST_IN_IDS = 6;

        boolean looksInIds() {
            return wanted.length() >= SHORTEST_IN_IDS;
        }
    }

    /** Looks in the names of one column. */
    record Named(Column column, Wanted wanted) implements Test {}

    record Id(Wanted wanted) implements Test {}

    /**
     * Compares one time; {@code below} asks for less than the bound, else for the bound or more.
     */
    record Time(Fact fact, boolean below, Bound bound) implements Test {}

    record Own(Ownership ownership) implements Test {}

    enum Column {
        USER,
        DEVICE,
        ENVIRONMENT,
        TYPE
    }

    enum Fact {
        STARTED,
        LAST_ACCESS,
        EXPIRES
    }

    sealed interface Bound {}

    /** How long ago, or how long to go where the fact is the expiry. */
    record Span(Duration length) implements Bound {}

    record Moment(Instant instant) implements Bound {}
}
