package gatehouse.console.sessions.filter;

import gatehouse.console.filter.FilterTerm;
import gatehouse.console.filter.TextPattern;
import gatehouse.console.filter.TimeBound;
import gatehouse.console.sessions.fields.NameDirectory;
import gatehouse.console.sessions.fields.OwnSessionFinder;
import gatehouse.console.sessions.fields.SessionField;
import gatehouse.console.sessions.fields.SessionFields;
import gatehouse.console.sessions.fields.TimeMeaning;
import gatehouse.console.sessions.table.ChunkIds;
import gatehouse.console.sessions.table.NameDictionary;
import gatehouse.console.sessions.table.SessionTable;
import gatehouse.console.sessions.table.TimeTicks;
import gatehouse.console.words.FoldedText;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Makes the row filters of a filter for one table.
 *
 * <p>Names are looked at once for each entry of a dictionary, so that for a row only numbers are
 * left to compare. The loops have no branch to guess wrong: each row is written to the next place,
 * which moves on by one if the row is kept.
 */
final class RowFilters {
    private static final List<SessionField.Name> SEARCHED =
            SessionFields.ALL.stream()
                    .filter(SessionField.Name.class::isInstance)
                    .map(SessionField.Name.class::cast)
                    .filter(SessionField.Name::isSearched)
                    .toList();

    private final SessionTable table;
    private final NameDirectory directory;
    private final OwnSessionFinder own;
    private final Instant now;

    RowFilters(SessionTable table, NameDirectory directory, OwnSessionFinder own, Instant now) {
        this.table = table;
        this.directory = directory;
        this.own = own;
        this.now = now;
    }

    RowFilter of(FilterTerm<SessionCondition> term) {
        boolean negated = term.negated();
        return switch (term.test()) {
            case SessionCondition.Named(SessionField.Name field, TextPattern pattern) ->
                    codes(chunk -> field.codes(table, chunk), entries(field, pattern), negated);
            case SessionCondition.Time time -> time(time, negated);
            case SessionCondition.Word word when word.looksInIds() ->
                    wordOrId(word.pattern(), negated);
            case SessionCondition.Word word -> word(word.pattern(), negated);
            case SessionCondition.Id(TextPattern pattern) -> id(pattern, negated);
            case SessionCondition.Chosen(SessionField.Choice choice, int code) ->
                    codes(
                            chunk -> choice.codes().of(table, own, chunk),
                            single(choice.words().size(), code),
                            negated);
        };
    }

    private static RowFilter codes(IntFunction<int[]> column, byte[] entries, boolean negated) {
        int flip = bit(negated);
        return (chunk, rows, count) -> {
            int[] codes = column.apply(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[kept] = row;
                kept += entries[codes[row]] ^ flip;
            }
            return kept;
        };
    }

    private RowFilter word(TextPattern pattern, boolean negated) {
        byte[][] entries = searchedEntries(pattern);
        int flip = bit(negated);
        return (chunk, rows, count) -> {
            byte[] found = found(entries, chunk, rows, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[kept] = row;
                kept += found[row] ^ flip;
            }
            return kept;
        };
    }

    private RowFilter wordOrId(TextPattern pattern, boolean negated) {
        byte[][] entries = searchedEntries(pattern);
        return (chunk, rows, count) -> {
            byte[] found = found(entries, chunk, rows, count);
            ChunkIds ids = table.ids(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                if ((found[row] == 1 || isIn(pattern, ids, row)) != negated) {
                    rows[kept++] = row;
                }
            }
            return kept;
        };
    }

    /** For each row of a chunk 1 if one of its searched names is wanted, else 0. */
    private byte[] found(byte[][] entries, int chunk, int[] rows, int count) {
        byte[] found = new byte[SessionTable.CHUNK_ROWS];
        for (int field = 0; field < entries.length; field++) {
            int[] codes = SEARCHED.get(field).codes(table, chunk);
            byte[] wanted = entries[field];
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                found[row] |= wanted[codes[row]];
            }
        }
        return found;
    }

    private RowFilter id(TextPattern pattern, boolean negated) {
        return (chunk, rows, count) -> {
            ChunkIds ids = table.ids(chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (isIn(pattern, ids, rows[i]) != negated) {
                    rows[kept++] = rows[i];
                }
            }
            return kept;
        };
    }

    private static boolean isIn(TextPattern pattern, ChunkIds ids, int row) {
        return ids.isAscii(row)
                ? pattern.isIn(ids.bytes(), ids.start(row), ids.end(row))
                : pattern.isIn(FoldedText.bytes(ids.text(row)));
    }

    private RowFilter time(SessionCondition.Time time, boolean negated) {
        SessionField.Time field = time.field();
        boolean below = time.below() != negated;
        boolean earlier = isAge(time) != below;
        long bound = bound(time);
        long from =
                earlier
                        ? SessionField.Time.FIRST_TICK
                        : Math.max(bound, SessionField.Time.FIRST_TICK);
        long to =
                earlier ? Math.min(bound, SessionField.Time.END_TICK) : SessionField.Time.END_TICK;
        long length = Math.max(0, to - from);
        return (chunk, rows, count) -> {
            long[] ticks = field.ticks(table, chunk);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[kept] = row;
                kept += Long.compareUnsigned(ticks[row] - from, length) < 0 ? 1 : 0;
            }
            return kept;
        };
    }

    /** Whether the term asks how long ago something was: more of that is an earlier moment. */
    private static boolean isAge(SessionCondition.Time time) {
        return time.bound() instanceof TimeBound.Span
                && time.field().meaning() != TimeMeaning.REMAINDER;
    }

    /** The first tick on the later side of the bound. */
    private long bound(SessionCondition.Time time) {
        return switch (time.bound()) {
            case TimeBound.Moment(Instant moment) -> TimeTicks.ceiling(moment);
            case TimeBound.Span span when isAge(time) ->
                    TimeTicks.floor(now.minus(span.length())) + 1;
            case TimeBound.Span span -> TimeTicks.ceiling(now.plus(span.length()));
        };
    }

    private byte[][] searchedEntries(TextPattern pattern) {
        return SEARCHED.stream().map(field -> entries(field, pattern)).toArray(byte[][]::new);
    }

    /** For each name of a field 1 if the name or its alias is wanted, else 0. */
    private byte[] entries(SessionField.Name field, TextPattern pattern) {
        NameDictionary names = field.names(table);
        byte[][] aliases = field.alias().folded(directory, names);
        byte[] found = new byte[names.size()];
        for (int code = 0; code < found.length; code++) {
            found[code] = bit(pattern.isIn(names.folded(code)));
        }
        for (int code = 0; code < aliases.length; code++) {
            found[code] |= bit(pattern.isIn(aliases[code]));
        }
        return found;
    }

    private static byte[] single(int size, int code) {
        byte[] found = new byte[size];
        found[code] = 1;
        return found;
    }

    private static byte bit(boolean set) {
        return (byte) (set ? 1 : 0);
    }
}
