package gatehouse.console.sessions;

import java.util.Locale;

/**
 * In what order to show sessions.
 *
 * <p>What is unknown (a null time, an empty name) comes last in both directions. Sessions that are
 * alike come in the order of their start, then of their id, so that the order stays when they are
 * read again.
 *
 * @param key what to sort by
 * @param descending whether the last comes first
 */
public record SessionOrder(Key key, boolean descending) {

    /** What sessions can be sorted by. */
    public enum Key {
        /** The name of the person, or the login name where none is known. */
        PERSON,
        DEVICE,
        ENVIRONMENT,
        TYPE,
        STARTED,
        /** The time since the last use: ascending shows what was used last first. */
        IDLE,
        EXPIRES
    }

    /** The order by a key, ascending. */
    public static SessionOrder by(Key key) {
        return new SessionOrder(key, false);
    }

    /** The same key in the other direction. */
    public SessionOrder reversed() {
        return new SessionOrder(key, !descending);
    }

    /**
     * As {@link #sorted(int[], SessionTable, Directory, Locale)} in the language of this machine.
     */
    public int[] sorted(int[] rows, SessionTable table, Directory directory)
            throws InterruptedException {
        return sorted(rows, table, directory, Locale.getDefault());
    }

    /**
     * The same rows in this order, in a new array; takes some 100 ms for a million rows.
     *
     * @param locale whose alphabet names follow
     * @throws InterruptedException when the thread is interrupted, between two passes over the rows
     */
    public int[] sorted(int[] rows, SessionTable table, Directory directory, Locale locale)
            throws InterruptedException {
        return new SessionSort(table, directory, locale).sorted(rows, this);
    }
}
