package gatehouse.console.sessions.fields;

import gatehouse.console.sessions.table.SessionTable;

/** Tells which sessions belong to the person at the console. */
@FunctionalInterface
public interface OwnSessionFinder {
    /** Nobody is signed in: no session is one's own. */
    OwnSessionFinder NONE = (_, _) -> SessionOwnership.NO;

    /**
     * Whose the session of a row is; may be asked from any thread.
     *
     * @param table one of those that were searched
     */
    SessionOwnership of(SessionTable table, int row);

    /** The same for all rows of a chunk, as places in {@link SessionOwnership}. */
    default int[] codes(SessionTable table, int chunk) {
        int[] codes = new int[SessionTable.CHUNK_ROWS];
        int base = chunk * SessionTable.CHUNK_ROWS;
        for (int at = 0; at < table.rowsIn(chunk); at++) {
            codes[at] = of(table, base + at).code();
        }
        return codes;
    }
}
