package gatehouse.console.sessions.table;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.table.TableColumns.NameColumn;
import gatehouse.console.sessions.table.TableColumns.TimeColumn;
import gatehouse.console.words.EncodedText;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Sessions by the million, column by column, without an object for any of them.
 *
 * <p>A table never changes and may be read from any thread. Rows are numbered from 0 in the order
 * in which they came and lie in chunks of {@value #CHUNK_ROWS}; whoever looks at many rows takes
 * the arrays of each chunk. Times are kept to 100 ns and within 14,000 years of today; a time
 * beyond that becomes the limit. An empty text stands for what is not known.
 */
public final class SessionTable {
    private static final int CHUNK_BITS = 12;

    /** How many rows a chunk has; the last one of a table may have fewer. */
    public static final int CHUNK_ROWS = 1 << CHUNK_BITS;

    /** The version of a session of which no version is known. */
    public static final long NO_VERSION = Long.MIN_VALUE;

    /** No session at all, and no columns. */
    public static final SessionTable EMPTY =
            new TableBuilder(
                            new TableColumns(
                                    List.of(),
                                    List.of(),
                                    (_, row) -> {
                                        throw new IndexOutOfBoundsException(row);
                                    }))
                    .snapshot();

    private final TableColumns columns;
    private final TableChunk[] chunks;
    private final int size;
    private final SessionIdIndex index;
    private final List<NameDictionary> dictionaries;

    private SessionTable(TableBuilder from) {
        columns = from.columns;
        chunks = Arrays.copyOf(from.chunks, chunksFor(from.size));
        size = from.size;
        index = from.index;
        dictionaries =
                from.dictionaries.stream().map(NameDictionary.DictionaryBuilder::snapshot).toList();
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** How many chunks the rows lie in. */
    public int chunks() {
        return chunks.length;
    }

    /** How many rows a chunk has. */
    public int rowsIn(int chunk) {
        return Math.min(CHUNK_ROWS, size - chunk * CHUNK_ROWS);
    }

    /** The number of the chunk in which a row lies. */
    public static int chunkOf(int row) {
        return row >>> CHUNK_BITS;
    }

    /** The place of a row in its chunk. */
    public static int inChunk(int row) {
        return row & (CHUNK_ROWS - 1);
    }

    /** The row of a session, compared exactly; -1 if it is not here. */
    public int find(String sessionId) {
        byte[] id = EncodedText.encode(sessionId);
        return find(id, 0, id.length);
    }

    /**
     * The row of a session whose id stands in a chunk of any table; -1 if it is not here.
     *
     * @param at its place in that chunk
     */
    public int find(ChunkIds ids, int at) {
        return find(ids.bytes(), ids.start(at), ids.end(at));
    }

    int find(byte[] bytes, int from, int to) {
        return index.find(bytes, from, to, chunks, size);
    }

    /** The session of a row, made anew at each call. */
    public Session session(int row) {
        return columns.reader().read(this, checked(row));
    }

    /** The id of the session of a row, made anew at each call. */
    public String sessionId(int row) {
        return chunks[chunkOf(checked(row))].ids.text(inChunk(row));
    }

    /** A text of one row. */
    public String name(NameColumn column, int row) {
        int[] codes = codes(column, chunkOf(checked(row)));
        return dictionary(column).value(codes[inChunk(row)]);
    }

    /** A moment of one row; null where it is not known. */
    public @Nullable Instant time(TimeColumn column, int row) {
        return TimeTicks.instant(ticks(column, chunkOf(checked(row)))[inChunk(row)]);
    }

    /** The version of the session of one row; null where it is not known. */
    public @Nullable Long version(int row) {
        long version = versions(chunkOf(checked(row)))[inChunk(row)];
        return version == NO_VERSION ? null : version;
    }

    /** The ids of a chunk. */
    public ChunkIds ids(int chunk) {
        return chunks[chunk].ids;
    }

    /** The texts of a chunk as numbers of {@link #dictionary}; not to be written to. */
    public int[] codes(NameColumn column, int chunk) {
        return chunks[chunk].codes[columns.names().indexOf(column)];
    }

    /** The moments of a chunk as {@link TimeTicks}; not to be written to. */
    public long[] ticks(TimeColumn column, int chunk) {
        return chunks[chunk].ticks[columns.times().indexOf(column)];
    }

    /** The versions of a chunk, {@link #NO_VERSION} where not known; not to be written to. */
    public long[] versions(int chunk) {
        return chunks[chunk].versions;
    }

    /** The distinct texts of a column; empty where this table has no such column. */
    public NameDictionary dictionary(NameColumn column) {
        int at = columns.names().indexOf(column);
        return at < 0 ? NameDictionary.EMPTY : dictionaries.get(at);
    }

    TableColumns columns() {
        return columns;
    }

    TableChunk chunk(int number) {
        return chunks[number];
    }

    private int checked(int row) {
        if (row >= size) {
            throw new IndexOutOfBoundsException(row);
        }
        return row;
    }

    static long version(Session session) {
        Long version = session.version();
        return version == null ? NO_VERSION : version;
    }

    private static int chunksFor(int rows) {
        return (rows + CHUNK_ROWS - 1) >>> CHUNK_BITS;
    }

    /**
     * Gathers sessions; for one thread at a time.
     *
     * <p>Snapshots share what was gathered, yet none ever changes: what is learnt later about a row
     * that a snapshot shows is written to a copy of its chunk.
     */
    public static final class TableBuilder {
        private final TableColumns columns;
        private final List<NameDictionary.DictionaryBuilder> dictionaries;
        private final BitSet shared = new BitSet();
        private SessionIdIndex index = new SessionIdIndex();
        private TableChunk[] chunks = new TableChunk[1];
        private int size;

        /** An empty table with these columns. */
        public TableBuilder(TableColumns columns) {
            this.columns = columns;
            this.dictionaries =
                    columns.names().stream()
                            .map(_ -> new NameDictionary.DictionaryBuilder())
                            .toList();
        }

        /** How many sessions there are by now. */
        public int size() {
            return size;
        }

        /**
         * Adds a session, or learns what is new about one that is here.
         *
         * <p>Of a session that is here, the version and the moving columns are replaced together,
         * unless both versions are known and the given one is lower; the other columns stay as they
         * first came.
         *
         * @return false if the id is here already
         */
        public boolean add(Session session) {
            byte[] id = EncodedText.encode(session.sessionId());
            int hash = SessionIdIndex.hash(id, 0, id.length);
            int row = index.find(hash, id, 0, id.length, chunks, size);
            if (row < 0) {
                append(id, hash, session);
                return true;
            }
            long version = version(session);
            if (version == NO_VERSION || version >= chunks[chunkOf(row)].versions[inChunk(row)]) {
                learn(row, session);
            }
            return false;
        }

        /** The row of the session with this id, or -1. */
        public int find(String sessionId) {
            byte[] id = EncodedText.encode(sessionId);
            return index.find(id, 0, id.length, chunks, size);
        }

        /** All that was added so far; cheap, and never changed by what is added later. */
        public SessionTable snapshot() {
            shared.set(0, chunksFor(size));
            return new SessionTable(this);
        }

        private void append(byte[] id, int hash, Session session) {
            int row = size;
            TableChunk chunk = chunkFor(row).withRoomFor(inChunk(row), id);
            chunks[chunkOf(row)] = chunk;
            index = index.withRoomFor(chunks, size);
            index.put(hash, row);
            chunk.ids.put(inChunk(row), id);
            chunk.put(inChunk(row), session, true, columns, dictionaries);
            size++;
        }

        private TableChunk chunkFor(int row) {
            int number = chunkOf(row);
            if (number == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * number);
            }
            TableChunk chunk = chunks[number];
            return chunk == null ? new TableChunk(columns) : chunk;
        }

        private void learn(int row, Session session) {
            int number = chunkOf(row);
            if (shared.get(number)) {
                chunks[number] = chunks[number].withMovingColumnsOfItsOwn(columns);
                shared.clear(number);
            }
            chunks[number].put(inChunk(row), session, false, columns, dictionaries);
        }
    }
}
