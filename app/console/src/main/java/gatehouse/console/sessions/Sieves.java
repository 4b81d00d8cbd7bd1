package gatehouse.console.sessions;

import java.time.Instant;
import java.util.function.Function;

/**
 * Makes the sieves of a filter for one table.
 *
 * <p>Names are looked at once for each entry of a dictionary, so that for a row only numbers are
 * left to compare. The loops have no branch to guess wrong: each row is written to the next place,
 * which moves on by one if the row is kept.
 */
final class Sieves {
    private final SessionTable table;
    private final Directory directory;
    private final OwnSessions own;
    private final Instant now;

    Sieves(SessionTable table, Directory directory, OwnSessions own, Instant now) {
        this.table = table;
        this.directory = directory;
        this.own = own;
        this.now = now;
    }

    Sieve of(Term term) {
        boolean negated = term.negated();
        return switch (term.test()) {
            case Term.Named named -> named(named, negated);
            case Term.Time time -> time(time, negated);
            case Term.Word word when word.looksInIds() -> wordOrId(word.wanted(), negated);
            case Term.Word word -> word(word.wanted(), negated);
            case Term.Id id -> id(id.wanted(), negated);
            case Term.Own(Ownership wanted) -> own(wanted, negated);
        };
    }

    private Sieve named(Term.Named named, boolean negated) {
        Wanted wanted = named.wanted();
        return switch (named.column()) {
            case USER -> codes(chunk -> chunk.users, users(wanted), negated);
            case DEVICE -> codes(chunk -> chunk.devices, devices(wanted), negated);
            case ENVIRONMENT ->
                    codes(
                            chunk -> chunk.environments,
                            entries(table.environments(), wanted),
                            negated);
            case TYPE -> codes(chunk -> chunk.types, entries(table.types(), wanted), negated);
        };
    }

    private static Sieve codes(Function<Chunk, int[]> column, byte[] entries, boolean negated) {
        int flip = bit(negated);
        return (chunk, _, rows, count) -> {
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

    private Sieve word(Wanted wanted, boolean negated) {
        byte[] users = users(wanted);
        byte[] devices = devices(wanted);
        byte[] environments = entries(table.environments(), wanted);
        int flip = bit(negated);
        return (chunk, _, rows, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[kept] = row;
                kept +=
                        (users[chunk.users[row]]
                                        | devices[chunk.devices[row]]
                                        | environments[chunk.environments[row]])
                                ^ flip;
            }
            return kept;
        };
    }

    private Sieve wordOrId(Wanted wanted, boolean negated) {
        byte[] users = users(wanted);
        byte[] devices = devices(wanted);
        byte[] environments = entries(table.environments(), wanted);
        return (chunk, _, rows, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                int named =
                        users[chunk.users[row]]
                                | devices[chunk.devices[row]]
                                | environments[chunk.environments[row]];
                if ((named == 1 || wanted.isInId(chunk, row)) != negated) {
                    rows[kept++] = row;
                }
            }
            return kept;
        };
    }

    private static Sieve id(Wanted wanted, boolean negated) {
        return (chunk, _, rows, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (wanted.isInId(chunk, rows[i]) != negated) {
                    rows[kept++] = rows[i];
                }
            }
            return kept;
        };
    }

    private Sieve own(Ownership wanted, boolean negated) {
        return (_, base, rows, count) -> {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if ((own.of(table, base + rows[i]) == wanted) != negated) {
                    rows[kept++] = rows[i];
                }
            }
            return kept;
        };
    }

    private Sieve time(Term.Time time, boolean negated) {
        boolean below = time.below() != negated;
        boolean earlier = isAge(time) != below;
        long bound = bound(time);
        long from = earlier ? -Ticks.LAST : bound;
        long length = (earlier ? bound : Ticks.LAST) - from;
        Function<Chunk, long[]> column =
                switch (time.fact()) {
                    case STARTED -> chunk -> chunk.started;
                    case LAST_ACCESS -> chunk -> chunk.lastAccess;
                    case EXPIRES -> chunk -> chunk.expires;
                };
        return (chunk, _, rows, count) -> {
            long[] ticks = column.apply(chunk);
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
    private static boolean isAge(Term.Time time) {
        return time.bound() instanceof Term.Span && time.fact() != Term.Fact.EXPIRES;
    }

    /** The first tick on the later side of the bound. */
    private long bound(Term.Time time) {
        return switch (time.bound()) {
            case Term.Moment(Instant moment) -> Ticks.ceiling(moment);
            case Term.Span span when isAge(time) -> Ticks.floor(now.minus(span.length())) + 1;
            case Term.Span span -> Ticks.ceiling(now.plus(span.length()));
        };
    }

    private byte[] users(Wanted wanted) {
        return entries(table.users(), directory.foldedPersons().beside(table.users()), wanted);
    }

    private byte[] devices(Wanted wanted) {
        Dictionary devices = table.devices();
        return entries(devices, directory.foldedDescriptions().beside(devices), wanted);
    }

    private static byte[] entries(Dictionary dictionary, byte[][] names, Wanted wanted) {
        byte[] found = entries(dictionary, wanted);
        for (int code = 0; code < found.length; code++) {
            found[code] |= bit(wanted.isIn(names[code]));
        }
        return found;
    }

    /** For each entry 1 if it is wanted, else 0. */
    private static byte[] entries(Dictionary dictionary, Wanted wanted) {
        byte[] found = new byte[dictionary.size()];
        for (int code = 0; code < found.length; code++) {
            found[code] = bit(wanted.isIn(dictionary.folded(code)));
        }
        return found;
    }

    private static byte bit(boolean set) {
        return (byte) (set ? 1 : 0);
    }
}
