package gatehouse.console.sessions.table;

/**
 * Finds the row of a session id: open addressing over row numbers, half full at most.
 *
 * <p>A writer may put rows while others look for earlier ones: nothing is ever moved or taken out,
 * and rows from {@code size} on are passed over.
 */
final class SessionIdIndex {
    private static final int SMALLEST = 64;

    /** Row + 1, or 0 where nothing is. */
    private final int[] slots;

    private SessionIdIndex(int[] slots) {
        this.slots = slots;
    }

    SessionIdIndex() {
        this(new int[SMALLEST]);
    }

    /** This index, or a larger one with the same rows where this one has no room for a row more. */
    SessionIdIndex withRoomFor(TableChunk[] chunks, int size) {
        if (2 * (size + 1) <= slots.length) {
            return this;
        }
        var larger = new SessionIdIndex(new int[2 * slots.length]);
        for (int row = 0; row < size; row++) {
            ChunkIds ids = chunks[SessionTable.chunkOf(row)].ids;
            int at = SessionTable.inChunk(row);
            larger.put(ids.bytes(), ids.start(at), ids.end(at), row);
        }
        return larger;
    }

    void put(byte[] bytes, int from, int to, int row) {
        int slot = home(bytes, from, to);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row + 1;
    }

    /** The row below {@code size} whose id these bytes are, or -1. */
    int find(byte[] bytes, int from, int to, TableChunk[] chunks, int size) {
        int slot = home(bytes, from, to);
        for (int row = slots[slot] - 1; row >= 0; row = slots[slot] - 1) {
            if (row < size && isId(bytes, from, to, chunks, row)) {
                return row;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static boolean isId(byte[] bytes, int from, int to, TableChunk[] chunks, int row) {
        ChunkIds ids = chunks[SessionTable.chunkOf(row)].ids;
        return ids.isId(SessionTable.inChunk(row), bytes, from, to);
    }

    private int home(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }
}
