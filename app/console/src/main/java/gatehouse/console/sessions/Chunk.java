package gatehouse.console.sessions;

import java.util.Arrays;

/** The columns of {@value #ROWS} sessions; rows are counted from the start of the chunk here. */
final class Chunk {
    static final int BITS = 12;
    static final int ROWS = 1 << BITS;

    /** How many bytes of an id make one number, and the largest such number. */
    static final int ID_PART = 7;

    static final long MOST_ID_PART = (1L << (ID_PART * Byte.SIZE)) - 1;

    private static final int USUAL_ID_LENGTH = 32;

    final int[] users;
    final int[] devices;
    final int[] environments;
    final int[] types;
    final long[] started;
    final long[] expires;
    final long[] lastAccess;
    final long[] versions;

    /** Where the id ends, twice; one more where it is not plain ASCII. */
    private final int[] idEnds;

    final byte[] ids;

    /** The place in its chunk of a row of a table. */
    static int at(int row) {
        return row & (ROWS - 1);
    }

    Chunk() {
        users = new int[ROWS];
        devices = new int[ROWS];
        environments = new int[ROWS];
        types = new int[ROWS];
        started = new long[ROWS];
        expires = new long[ROWS];
        lastAccess = new long[ROWS];
        versions = new long[ROWS];
        idEnds = new int[ROWS];
        ids = new byte[ROWS * USUAL_ID_LENGTH];
    }

    private Chunk(Chunk other, long[] expires, long[] lastAccess, long[] versions, byte[] ids) {
        users = other.users;
        devices = other.devices;
        environments = other.environments;
        types = other.types;
        started = other.started;
        idEnds = other.idEnds;
        this.expires = expires;
        this.lastAccess = lastAccess;
        this.versions = versions;
        this.ids = ids;
    }

    /** The same rows, whose facts can be changed without a trace in this chunk. */
    Chunk withFactsOfItsOwn() {
        return new Chunk(this, expires.clone(), lastAccess.clone(), versions.clone(), ids);
    }

    /** The same rows, with room for the id of the given row. */
    Chunk withRoomFor(int row, byte[] id) {
        int needed = Math.addExact(idStart(row), id.length);
        if (needed <= ids.length) {
            return this;
        }
        byte[] more = Arrays.copyOf(ids, Math.max(needed, ids.length + ids.length / 2));
        return new Chunk(this, expires, lastAccess, versions, more);
    }

    void putId(int row, byte[] id) {
        int start = idStart(row);
        System.arraycopy(id, 0, ids, start, id.length);
        idEnds[row] = ((start + id.length) << 1) | (TextBytes.isAscii(id, 0, id.length) ? 0 : 1);
    }

    int idStart(int row) {
        return row == 0 ? 0 : idEnds[row - 1] >>> 1;
    }

    int idEnd(int row) {
        return idEnds[row] >>> 1;
    }

    boolean isAsciiId(int row) {
        return (idEnds[row] & 1) == 0;
    }

    /** The order of two ids, that of {@link String#compareTo}. */
    int compareIds(int row, Chunk other, int otherRow) {
        return Arrays.compareUnsigned(
                ids,
                idStart(row),
                idEnd(row),
                other.ids,
                other.idStart(otherRow),
                other.idEnd(otherRow));
    }

    /** Some bytes of an id as a number that is in the order of the ids; zeros beyond its end. */
    long idPart(int row, int from) {
        int start = idStart(row) + from;
        int end = idEnd(row);
        long part = 0;
        for (int i = start; i < start + ID_PART; i++) {
            part = (part << Byte.SIZE) | (i < end ? ids[i] & 0xFF : 0);
        }
        return part;
    }

    String id(int row) {
        return TextBytes.decode(ids, idStart(row), idEnd(row));
    }
}
