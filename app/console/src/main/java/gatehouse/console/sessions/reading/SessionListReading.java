package gatehouse.console.sessions.reading;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.portos.UnreadableSession;
import gatehouse.console.sessions.table.SessionTable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is known of the list of sessions at one moment of reading it.
 *
 * @param table the sessions read so far, each once
 * @param unreadable rows that came without an id that can be used
 * @param total how many sessions the server says it has; empty where it does not say, or where what
 *     it says cannot be right
 * @param begun when the reading began, by this computer's clock
 * @param asOf when the last page came, by this computer's clock
 * @param progress how far the reading came, and why no farther
 */
public record SessionListReading(
        SessionTable table,
        List<UnreadableSession> unreadable,
        OptionalLong total,
        Instant begun,
        Instant asOf,
        ReadingProgress progress) {

    /** How far a reading came. */
    public sealed interface ReadingProgress {
        /** More pages are on their way. */
        record Going() implements ReadingProgress {}

        /** Every row that was there during the whole reading was read. */
        record Complete() implements ReadingProgress {}

        /** Pages could not be read. */
        record Missing(int pages, int ofPages, CallFailure why) implements ReadingProgress {}

        /** The list moved under the reading too often to be sure of all. */
        record Moved(int passes) implements ReadingProgress {}

        /** The reading was ended before the server's list ended. */
        record Stopped(IncompleteReason why) implements ReadingProgress {}
    }

    /** Whether nothing more will come. */
    public boolean isEnded() {
        return !(progress instanceof ReadingProgress.Going);
    }

    /** Whether every row was read, with or without an id that can be used. */
    public boolean isWhole() {
        return progress instanceof ReadingProgress.Complete;
    }

    /** Whether every session that lived during the whole reading is in the table. */
    public boolean isComplete() {
        return isWhole() && unreadable.isEmpty();
    }

    /** Why sessions may be missing from the table; empty while the reading goes on. */
    public List<IncompleteReason> why() {
        var why = new ArrayList<IncompleteReason>();
        switch (progress) {
            case ReadingProgress.Going _, ReadingProgress.Complete _ -> {}
            case ReadingProgress.Missing _ -> why.add(IncompleteReason.PAGES_MISSING);
            case ReadingProgress.Moved _ -> why.add(IncompleteReason.LIST_MOVED);
            case ReadingProgress.Stopped(IncompleteReason reason) -> why.add(reason);
        }
        if (isEnded() && !unreadable.isEmpty()) {
            why.add(IncompleteReason.UNREADABLE_ROWS);
        }
        return List.copyOf(why);
    }
}
