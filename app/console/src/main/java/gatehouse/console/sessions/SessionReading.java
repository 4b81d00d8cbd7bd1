package gatehouse.console.sessions;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;
import java.util.List;

/**
 * What is known of the list of sessions at one moment of reading it.
 *
 * @param table the sessions read so far, each once
 * @param unreadable rows that came but could not be read
 * @param total how many sessions the server says it has; 0 where it has not told
 * @param asOf when the last page came, by this computer's clock
 * @param progress how complete {@code table} is, and why
 */
public record SessionReading(
        SessionTable table,
        List<UnreadableSession> unreadable,
        long total,
        Instant asOf,
        Progress progress) {

    /** How complete a reading is. */
    public sealed interface Progress {
        /** More pages are on their way. */
        record Going() implements Progress {}

        /** Every session that lived during the whole reading is there. */
        record Complete() implements Progress {}

        /** Pages could not be read. */
        record Missing(int pages, int ofPages, CallFailure why) implements Progress {}

        /** The list moved under the reading too often to be sure of all. */
        record Moved(int passes) implements Progress {}
    }

    /** Whether nothing more will come. */
    public boolean isEnded() {
        return !(progress instanceof Progress.Going);
    }

    /** Whether every session that lived during the whole reading is there. */
    public boolean isComplete() {
        return progress instanceof Progress.Complete;
    }
}
