package gatehouse.console.sessions.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the row of a session id: open addressing over row numbers, half full at most.
 *
 * <p>Beside each row number, a slot has a few bits of the hash of its id. Where they differ, the
 * two ids differ, so that the bytes of an id, which lie far away in memory, are hardly ever
 * compared in vain.
 *
 * <p>A writer may put rows while others look for earlier ones: nothing is ever moved or taken out,
 * and rows from {@code size} on are passed over.
 */
final class SessionIdIndex {
    private static final int SMALLEST = 64;

    /** The low bits of a slot, which are room for 67 million rows; the hash has the others. */
    private static final int ROW_BITS = 26;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    /** Row + 1 and bits of the hash, or 0 where nothing is. */
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
            larger.put(hash(ids.bytes(), ids.start(at), ids.end(at)), row);
        }
        return larger;
    }

    /** Puts a row whose id has this {@link #hash}. */
    void put(int hash, int row) {
        int slot = home(hash);
        while (slots[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = tag(hash) | (row + 1);
    }

    /** The row below {@code size} whose id these bytes are, or -1. */
    int find(byte[] bytes, int from, int to, TableChunk[] chunks, int size) {
        return find(hash(bytes, from, to), bytes, from, to, chunks, size);
    }

    /** The same for an id whose {@link #hash} is known. */
    int find(int hash, byte[] bytes, int from, int to, TableChunk[] chunks, int size) {
        int tag = tag(hash);
        int slot = home(hash);
        for (int found = slots[slot]; found != 0; found = slots[slot]) {
            int row = (found & ROW_MASK) - 1;
            if ((found & ~ROW_MASK) == tag && row < size && isId(bytes, from, to, chunks, row)) {
                return row;
            }
            slot = next(slot);
        }
        return -1;
    }

    private static boolean isId(byte[] bytes, int from, int to, TableChunk[] chunks, int row) {
        ChunkIds ids = chunks[SessionTable.chunkOf(row)].ids;
        return ids.isId(SessionTable.inChunk(row), bytes, from, to);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** Where the search begins: the high bits of the hash. */
    private int home(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    /** The low bits of the hash, which {@link #home} does not use in an index of this size. */
    private static int tag(int hash) {
        return hash << ROW_BITS;
    }

    /** A number in which each bit depends on all bytes of an id, eight of them at a time. */
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mixed(hash, (long) EIGHT_BYTES.get(bytes, at));
        }
        for (; at < to; at++) {
            hash = mixed(hash, bytes[at]);
        }
        return (int) (hash >>> Integer.SIZE);
    }

    private static long mixed(long hash, long next) {
        long product = (hash ^ next) * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> Integer.SIZE);
    }
}
