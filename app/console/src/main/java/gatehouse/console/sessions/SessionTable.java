package gatehouse.console.sessions;

import gatehouse.clients.portos.Session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Sessions by the million, column by column, without an object for any of them.
 *
 * <p>A table never changes and may be read from any thread. Rows are numbered from 0 in the order
 * in which they came. Times are kept to 100 ns and within 14,000 years of today; what lies beyond
 * is told as the limit. An empty text stands for what is not known.
 */
public final class SessionTable {
    /** No session at all. */
    public static final SessionTable EMPTY = new Builder().snapshot();

    private final Chunk[] chunks;
    private final int size;
    private final IdIndex index;
    private final Dictionary users;
    private final Dictionary devices;
    private final Dictionary environments;
    private final Dictionary types;

    private SessionTable(Builder from) {
        chunks = Arrays.copyOf(from.chunks, Builder.chunksFor(from.size));
        size = from.size;
        index = from.index;
        users = from.users.snapshot();
        devices = from.devices.snapshot();
        environments = from.environments.snapshot();
        types = from.types.snapshot();
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** The row of a session, compared exactly; -1 if it is not here. */
    public int find(String sessionId) {
        byte[] id = TextBytes.encode(sessionId);
        return find(id, 0, id.length);
    }

    int find(byte[] bytes, int from, int to) {
        return index.find(bytes, from, to, chunks, size);
    }

    /** The session of a row, made anew at each call. */
    public Session session(int row) {
        Chunk chunk = chunkOf(row);
        int at = Chunk.at(row);
        return new Session(
                chunk.id(at),
                users.value(chunk.users[at]),
                devices.value(chunk.devices[at]),
                environments.value(chunk.environments[at]),
                types.value(chunk.types[at]),
                Ticks.instant(chunk.started[at]),
                Ticks.instant(chunk.expires[at]),
                Ticks.instant(chunk.lastAccess[at]),
                chunk.versions[at] == Builder.NO_VERSION ? null : chunk.versions[at]);
    }

    /** The id of the session of a row, made anew at each call. */
    public String sessionId(int row) {
        return chunkOf(row).id(Chunk.at(row));
    }

    /** The login name of a row. */
    public String userName(int row) {
        return users.value(chunkOf(row).users[Chunk.at(row)]);
    }

    /** The device of a row. */
    public String deviceName(int row) {
        return devices.value(chunkOf(row).devices[Chunk.at(row)]);
    }

    /** The kind of device of a row, an open enumeration. */
    public String envName(int row) {
        return environments.value(chunkOf(row).environments[Chunk.at(row)]);
    }

    /** How the session of a row was signed in, an open enumeration. */
    public String authenticationType(int row) {
        return types.value(chunkOf(row).types[Chunk.at(row)]);
    }

    /** When the session of a row began, server time; null where that is not known. */
    public @Nullable Instant startedAt(int row) {
        return Ticks.instant(chunkOf(row).started[Chunk.at(row)]);
    }

    Chunk chunkOf(int row) {
        if (row >= size) {
            throw new IndexOutOfBoundsException(row);
        }
        return chunks[row >>> Chunk.BITS];
    }

    Dictionary users() {
        return users;
    }

    Dictionary devices() {
        return devices;
    }

    Dictionary environments() {
        return environments;
    }

    Dictionary types() {
        return types;
    }

    /**
     * Gathers sessions; for one thread at a time.
     *
     * <p>Snapshots share what was gathered, yet none ever changes: what is learnt later about a row
     * that a snapshot shows is written to a copy of its chunk.
     */
    public static final class Builder {
        static final long NO_VERSION = Long.MIN_VALUE;

        private final Dictionary.Builder users = new Dictionary.Builder();
        private final Dictionary.Builder devices = new Dictionary.Builder();
        private final Dictionary.Builder environments = new Dictionary.Builder();
        private final Dictionary.Builder types = new Dictionary.Builder();
        private final BitSet shared = new BitSet();
        private IdIndex index = new IdIndex();
        private Chunk[] chunks = new Chunk[1];
        private int size;

        /** How many sessions there are by now. */
        public int size() {
            return size;
        }

        /**
         * Adds a session, or learns what is new about one that is here.
         *
         * <p>Of a session that is here, version, last access and expiry are replaced together,
         * unless both versions are known and the given one is lower; who, where and since when stay
         * as first told.
         *
         * @return false if the id is here already
         */
        public boolean add(Session session) {
            byte[] id = TextBytes.encode(session.sessionId());
            int row = index.find(id, 0, id.length, chunks, size);
            if (row < 0) {
                append(id, session);
                return true;
            }
            if (version(session) == NO_VERSION
                    || version(session) >= chunks[row >>> Chunk.BITS].versions[Chunk.at(row)]) {
                learn(row, session);
            }
            return false;
        }

        /** The row of the session with this id, or -1. */
        public int find(String sessionId) {
            byte[] id = TextBytes.encode(sessionId);
            return index.find(id, 0, id.length, chunks, size);
        }

        /** All that was added so far; cheap, and never changed by what is added later. */
        public SessionTable snapshot() {
            shared.set(0, chunksFor(size));
            return new SessionTable(this);
        }

        private void append(byte[] id, Session session) {
            int row = size;
            Chunk chunk = chunkFor(row).withRoomFor(Chunk.at(row), id);
            chunks[row >>> Chunk.BITS] = chunk;
            index = index.withRoomFor(chunks, size);
            index.put(id, 0, id.length, row);
            int at = Chunk.at(row);
            chunk.putId(at, id);
            chunk.users[at] = users.code(session.userName());
            chunk.devices[at] = devices.code(session.deviceName());
            chunk.environments[at] = environments.code(session.envName());
            chunk.types[at] = types.code(session.authenticationType());
            chunk.started[at] = Ticks.of(session.startedAt());
            putFacts(chunk, at, session);
            size++;
        }

        private Chunk chunkFor(int row) {
            int number = row >>> Chunk.BITS;
            if (number == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * number);
            }
            Chunk chunk = chunks[number];
            return chunk == null ? new Chunk() : chunk;
        }

        private void learn(int row, Session session) {
            int number = row >>> Chunk.BITS;
            if (shared.get(number)) {
                chunks[number] = chunks[number].withFactsOfItsOwn();
                shared.clear(number);
            }
            putFacts(chunks[number], Chunk.at(row), session);
        }

        private static void putFacts(Chunk chunk, int at, Session session) {
            chunk.expires[at] = Ticks.of(session.expiresAt());
            chunk.lastAccess[at] = Ticks.of(session.lastAccessAt());
            chunk.versions[at] = version(session);
        }

        private static long version(Session session) {
            Long version = session.version();
            return version == null ? NO_VERSION : version;
        }

        private static int chunksFor(int rows) {
            return (rows + Chunk.ROWS - 1) >>> Chunk.BITS;
        }
    }
}
