package gatehouse.console.sessions.table;

import gatehouse.clients.portos.Session;
import gatehouse.console.sessions.table.TableColumns.NameColumn;
import gatehouse.console.sessions.table.TableColumns.TimeColumn;

import java.util.List;

/** The columns of one chunk of sessions; rows are counted from the start of the chunk. */
final class TableChunk {
    /** One array for each column of names, in their order. */
    final int[][] codes;

    /** One array for each column of times, in their order. */
    final long[][] ticks;

    final long[] versions;
    final ChunkIds ids;

    private TableChunk(int[][] codes, long[][] ticks, long[] versions, ChunkIds ids) {
        this.codes = codes;
        this.ticks = ticks;
        this.versions = versions;
        this.ids = ids;
    }

    TableChunk(TableColumns columns) {
        this(
                new int[columns.names().size()][SessionTable.CHUNK_ROWS],
                new long[columns.times().size()][SessionTable.CHUNK_ROWS],
                new long[SessionTable.CHUNK_ROWS],
                new ChunkIds());
    }

    /** The same rows, whose moving columns can be changed without a trace in this chunk. */
    TableChunk withMovingColumnsOfItsOwn(TableColumns columns) {
        int[][] ownCodes = codes.clone();
        for (int column = 0; column < ownCodes.length; column++) {
            if (columns.names().get(column).isMoving()) {
                ownCodes[column] = ownCodes[column].clone();
            }
        }
        long[][] ownTicks = ticks.clone();
        for (int column = 0; column < ownTicks.length; column++) {
            if (columns.times().get(column).isMoving()) {
                ownTicks[column] = ownTicks[column].clone();
            }
        }
        return new TableChunk(ownCodes, ownTicks, versions.clone(), ids);
    }

    /** The same rows, with room for the id of the given row. */
    TableChunk withRoomFor(int row, byte[] id) {
        ChunkIds roomy = ids.withRoomFor(row, id);
        return roomy == ids ? this : new TableChunk(codes, ticks, versions, roomy);
    }

    /** Writes what a row has; what does not move only where {@code whole}. */
    void put(
            int row,
            Session session,
            boolean whole,
            TableColumns columns,
            List<NameDictionary.DictionaryBuilder> dictionaries) {
        for (int column = 0; column < codes.length; column++) {
            NameColumn name = columns.names().get(column);
            if (whole || name.isMoving()) {
                codes[column][row] = dictionaries.get(column).code(name.of(session));
            }
        }
        for (int column = 0; column < ticks.length; column++) {
            TimeColumn time = columns.times().get(column);
            if (whole || time.isMoving()) {
                ticks[column][row] = time.of(session);
            }
        }
        versions[row] = SessionTable.version(session);
    }
}
