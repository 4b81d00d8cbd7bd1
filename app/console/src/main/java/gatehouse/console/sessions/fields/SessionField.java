package gatehouse.console.sessions.fields;

import gatehouse.clients.portos.PortosTimes;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TableColumns.NameColumn;
import gatehouse.console.sessions.table.TableColumns.TimeColumn;
import gatehouse.console.sessions.table.TimeTicks;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.DetailFact;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is known of a session. All of them stand in {@link SessionFields}; whoever shows,
 * sorts, filters or exports sessions goes by that list.
 *
 * <p>Filters and sorts take the arrays of each chunk of a table. The wording is for single rows.
 */
public sealed interface SessionField {
    /** What it is called. */
    FieldText text();

    /** How one session's value is written. */
    FieldWording wording();

    /** One session's value for programs: a text, number, moment or null. */
    default @Nullable Object value(SessionLine line, FieldContext context) {
        return line.isUnreadable(this) ? null : wording().value().of(line, context);
    }

    /** One session's value as a table shows it. */
    default String cell(SessionLine line, FieldContext context) {
        return line.isUnreadable(this)
                ? MessageBundle.of("session.unreadable")
                : wording().cell().of(line, context);
    }

    /** One session's value as a detail shows it; empty where a detail leaves it out. */
    default Optional<DetailFact> fact(SessionLine line, FieldContext context) {
        Optional<DetailFact> fact = wording().fact().of(line, context);
        return line.rawText(this)
                .map(raw ->
                        fact.map(it ->
                                new DetailFact(
                                        it.label(), MessageBundle.of("session.unreadable"), raw)))
                .orElse(fact);
    }

    /** Whether sessions can be sorted by it. */
    default boolean isSortable() {
        return switch (this) {
            case Name _, Time _ -> text().isInTables();
            case Id _, Derived _ -> false;
        };
    }

    /**
     * A text that many sessions share.
     *
     * @param alias what people call it; a filter on the name finds it as well
     * @param isByAlias whether it is sorted by its alias, where there is one
     * @param isSearched whether a word without a field is looked for here
     */
    record Name(
            FieldText text,
            FieldWording wording,
            NameColumn column,
            NameAlias alias,
            boolean isByAlias,
            boolean isSearched)
            implements SessionField {
        /** The names of a chunk as numbers of {@link #names}; not to be written to. */
        public int[] codes(SessionTable table, int chunk) {
            return table.codes(column, chunk);
        }

        /** The distinct names in a table. */
        public NameDictionary names(SessionTable table) {
            return table.dictionary(column);
        }

        /** The text by which a name is sorted. */
        String sortText(NameDirectory directory, String name) {
            String other = isByAlias ? alias.of(directory, name) : "";
            return other.isEmpty() ? name : other;
        }
    }

    /** A moment. */
    record Time(FieldText text, FieldWording wording, TimeColumn column, TimeMeaning meaning)
            implements SessionField {
        /** Earlier ticks, one that is unknown among them, are no point in time. */
        public static final long FIRST_TICK = TimeTicks.of(PortosTimes.CALENDAR_START) + 1;

        /** From here on ticks are no point in time, but mean "never". */
        public static final long END_TICK = TimeTicks.of(PortosTimes.CALENDAR_END);

        /** The moments of a chunk in ticks; not to be written to. */
        public long[] ticks(SessionTable table, int chunk) {
            return table.ticks(column, chunk);
        }
    }

    /** The session id. */
    record Id(FieldText text, FieldWording wording) implements SessionField {}

    /**
     * What follows from other things than the columns of a table.
     *
     * @param choice the few values that it can have, for the filter; empty where it has others
     */
    record Derived(FieldText text, FieldWording wording, Optional<Choice> choice)
            implements SessionField {}

    /**
     * The values of a derived field.
     *
     * @param words for each value, as it is written in a filter
     * @param codes of the rows of a table: places in {@code words}
     */
    record Choice(List<String> words, ChunkCodes codes) {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Finds the values of a derived field for the rows of one chunk. */
    @FunctionalInterface
    interface ChunkCodes {
        /** One number for each row; not to be written to. */
        int[] of(SessionTable table, OwnSessionFinder own, int chunk);
    }
}
