package gatehouse.console.sessions;

import java.util.BitSet;

/**
 * What differs between the sessions at two times.
 *
 * @param added rows of the later table that the earlier has not
 * @param changed rows of the later table about which the earlier tells something else
 * @param gone rows of the earlier table that the later has not
 */
public record TableDiff(BitSet added, BitSet changed, BitSet gone) {

    /**
     * Compares two tables by session id, in time linear in their sizes.
     *
     * @throws InterruptedException when the thread is interrupted, within some thousand rows
     */
    public static TableDiff between(SessionTable before, SessionTable after)
            throws InterruptedException {
        return new Comparison(before, after).diff();
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

    /** Whether both tables tell the same. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    private static final class Comparison {
        private final SessionTable before;
        private final SessionTable after;
        private final int[] users;
        private final int[] devices;
        private final int[] environments;
        private final int[] types;
        private final BitSet added = new BitSet();
        private final BitSet changed = new BitSet();
        private final BitSet gone = new BitSet();

        Comparison(SessionTable before, SessionTable after) {
            this.before = before;
            this.after = after;
            users = after.users().codesIn(before.users());
            devices = after.devices().codesIn(before.devices());
            environments = after.environments().codesIn(before.environments());
            types = after.types().codesIn(before.types());
        }

        TableDiff diff() throws InterruptedException {
            gone.set(0, before.size());
            for (int row = 0; row < after.size(); row++) {
                if (Chunk.at(row) == 0 && Thread.interrupted()) {
                    throw new InterruptedException();
                }
                compare(row);
            }
            return new TableDiff(added, changed, gone);
        }

        private void compare(int row) {
            Chunk chunk = after.chunkOf(row);
            int at = Chunk.at(row);
            int earlier = before.find(chunk.ids, chunk.idStart(at), chunk.idEnd(at));
            if (earlier < 0) {
                added.set(row);
                return;
            }
            gone.clear(earlier);
            if (!isSame(before.chunkOf(earlier), Chunk.at(earlier), chunk, at)) {
                changed.set(row);
            }
        }

        private boolean isSame(Chunk old, int oldRow, Chunk chunk, int row) {
            return old.lastAccess[oldRow] == chunk.lastAccess[row]
                    && old.versions[oldRow] == chunk.versions[row]
                    && old.expires[oldRow] == chunk.expires[row]
                    && old.started[oldRow] == chunk.started[row]
                    && old.users[oldRow] == users[chunk.users[row]]
                    && old.devices[oldRow] == devices[chunk.devices[row]]
                    && old.environments[oldRow] == environments[chunk.environments[row]]
                    && old.types[oldRow] == types[chunk.types[row]];
        }
    }
}
