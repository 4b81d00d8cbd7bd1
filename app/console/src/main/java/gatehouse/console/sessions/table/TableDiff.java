package gatehouse.console.sessions.table;

import java.util.BitSet;

/**
 * What differs between the sessions at two times.
 *
 * @param added rows of the later table that the earlier one does not have
 * @param changed rows of the later table of which some column differs in the earlier one
 * @param gone rows of the earlier table that the later one does not have
 */
public record TableDiff(BitSet added, BitSet changed, BitSet gone) {

    /**
     * Compares two tables by session id, in time linear in their sizes.
     *
     * @param before with the same columns as {@code after}, or empty
     * @throws InterruptedException when the thread is interrupted, within some thousand rows
     */
    public static TableDiff between(SessionTable before, SessionTable after)
            throws InterruptedException {
        return new TableComparison(before, after).diff();
    }

    /** How many sessions are new. */
    public int addedCount() {
        return added.cardinality();
    }

    /** How many sessions are in both tables, but not alike. */
    public int changedCount() {
        return changed.cardinality();
    }

    /** How many sessions are gone. */
    public int goneCount() {
        return gone.cardinality();
    }

    /** Whether both tables have the same sessions, alike in every column. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    private static final class TableComparison {
        private final SessionTable before;
        private final SessionTable after;

        /** For each column of names and each code in the later table, the code in the earlier. */
        private final int[][] translated;

        private final BitSet added = new BitSet();
        private final BitSet changed = new BitSet();
        private final BitSet gone = new BitSet();

        TableComparison(SessionTable before, SessionTable after) {
            this.before = before;
            this.after = after;
            translated =
                    after.columns().names().stream()
                            .map(column ->
                                    after.dictionary(column).codesIn(before.dictionary(column)))
                            .toArray(int[][]::new);
        }

        TableDiff diff() throws InterruptedException {
            gone.set(0, before.size());
            for (int number = 0; number < after.chunks(); number++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                compare(number);
            }
            return new TableDiff(added, changed, gone);
        }

        private void compare(int number) {
            TableChunk chunk = after.chunk(number);
            int base = number * SessionTable.CHUNK_ROWS;
            int rows = after.rowsIn(number);
            for (int at = 0; at < rows; at++) {
                ChunkIds ids = chunk.ids;
                int earlier = before.find(ids.bytes(), ids.start(at), ids.end(at));
                if (earlier < 0) {
                    added.set(base + at);
                    continue;
                }
                gone.clear(earlier);
                TableChunk old = before.chunk(SessionTable.chunkOf(earlier));
                if (!isSame(old, SessionTable.inChunk(earlier), chunk, at)) {
                    changed.set(base + at);
                }
            }
        }

        private boolean isSame(TableChunk old, int oldRow, TableChunk chunk, int row) {
            boolean same = old.versions[oldRow] == chunk.versions[row];
            for (int column = 0; column < chunk.ticks.length; column++) {
                same &= old.ticks[column][oldRow] == chunk.ticks[column][row];
            }
            for (int column = 0; column < translated.length; column++) {
                same &= old.codes[column][oldRow] == translated[column][chunk.codes[column][row]];
            }
            return same;
        }
    }
}
