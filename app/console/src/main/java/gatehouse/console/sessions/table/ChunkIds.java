package gatehouse.console.sessions.table;

import gatehouse.console.words.EncodedText;

import java.util.Arrays;

/**
 * The session ids of one chunk of a table, one after the other as bytes (see {@link EncodedText}).
 *
 * <p>Rows are counted from the start of the chunk.
 */
public final class ChunkIds {
    /** How many bytes of an id make one number. */
    public static final int PART_LENGTH = 7;

    /** The largest number that {@link #part} returns. */
    public static final long LARGEST_PART = (1L << (PART_LENGTH * Byte.SIZE)) - 1;

    private static final int USUAL_LENGTH = 32;

    private final byte[] bytes;

    /** Where each id ends, twice; one more where the id is not plain ASCII. */
    private final int[] ends;

    private ChunkIds(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    ChunkIds() {
        this(new byte[SessionTable.CHUNK_ROWS * USUAL_LENGTH], new int[SessionTable.CHUNK_ROWS]);
    }

    /** The same ids, with room for the id of the given row. */
    ChunkIds withRoomFor(int row, byte[] id) {
        int needed = Math.addExact(start(row), id.length);
        if (needed <= bytes.length) {
            return this;
        }
        int length = Math.max(needed, bytes.length + bytes.length / 2);
        return new ChunkIds(Arrays.copyOf(bytes, length), ends);
    }

    void put(int row, byte[] id) {
        int start = start(row);
        System.arraycopy(id, 0, bytes, start, id.length);
        ends[row] = ((start + id.length) << 1) | (EncodedText.isAscii(id, 0, id.length) ? 0 : 1);
    }

    /** All ids, one after the other; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the id of a row begins in {@link #bytes}. */
    public int start(int row) {
        return row == 0 ? 0 : ends[row - 1] >>> 1;
    }

    /** Where the id of a row ends in {@link #bytes}. */
    public int end(int row) {
        return ends[row] >>> 1;
    }

    /** Whether the id of a row is plain ASCII, one byte for each character. */
    public boolean isAscii(int row) {
        return (ends[row] & 1) == 0;
    }

    /** The id of a row, made anew at each call. */
    public String text(int row) {
        return EncodedText.decode(bytes, start(row), end(row));
    }

    /** The order of two ids, that of {@link String#compareTo}. */
    public int compare(int row, ChunkIds other, int otherRow) {
        return Arrays.compareUnsigned(
                bytes,
                start(row),
                end(row),
                other.bytes,
                other.start(otherRow),
                other.end(otherRow));
    }

    /** Some bytes of an id as a number that is in the order of the ids; zeros beyond its end. */
    public long part(int row, int from) {
        int start = start(row) + from;
        int end = end(row);
        long part = 0;
        for (int i = start; i < start + PART_LENGTH; i++) {
            part = (part << Byte.SIZE) | (i < end ? bytes[i] & 0xFF : 0);
        }
        return part;
    }

    boolean isId(int row, byte[] id, int from, int to) {
        return Arrays.equals(id, from, to, bytes, start(row), end(row));
    }
}
