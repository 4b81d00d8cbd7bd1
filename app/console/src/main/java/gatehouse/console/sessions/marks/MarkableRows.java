package gatehouse.console.sessions.marks;

import gatehouse.console.sessions.table.SessionTable;

import java.util.BitSet;

/** The lines that a list shows, as far as marking needs to know them. */
public interface MarkableRows {
    /** All that was read, shown or not. */
    SessionTable table();

    /** How many lines show sessions that are there. */
    int size();

    /** The row in the table of a line. */
    int row(int index);

    /** The rows of the table that are shown; not to be written to. */
    BitSet shown();

    /** The rows of the table that are new since the person looked; not to be written to. */
    BitSet added();

    /** The rows of the table whose sessions are known to have ended; not to be written to. */
    BitSet ended();
}
