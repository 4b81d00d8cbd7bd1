package gatehouse.console.sessions;

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
public record SessionReading(
        SessionTable table,
        List<UnreadableSession> unreadable,
        OptionalLong total,
        Instant begun,
        Instant asOf,
        Progress progress) {

    /** How far a reading came. */
    public sealed interface Progress {
        /** More pages are on their way. */
        record Going() implements Progress {}

        /** Every row that was there during the whole reading was read. */
        record Complete() implements Progress {}

        /** Pages could not be read. */
        record Missing(int pages, int ofPages, CallFailure why) implements Progress {}

        /** The list moved under the reading too often to be sure of all. */
        record Moved(int passes) implements Progress {}

        /** The reading was ended before the server's list ended. */
        record Stopped(IncompleteReason why) implements Progress {}
    }

    /** Whether nothing more will come. */
    public boolean isEnded() {
        return !(progress instanceof Progress.Going);
    }

    /** Whether every row was read, with or without an id that can be used. */
    public boolean isWhole() {
        return progress instanceof Progress.Complete;
    }

    /** Whether every session that lived during the whole reading is in the table. */
    public boolean isComplete() {
        return isWhole() && unreadable.isEmpty();
    }

    /** Why sessions may be missing from the table; empty while the reading goes on. */
    public List<IncompleteReason> why() {
        var why = new ArrayList<IncompleteReason>();
        switch (progress) {
            case Progress.Going _, Progress.Complete _ -> {}
            case Progress.Missing _ -> why.add(IncompleteReason.PAGES_MISSING);
            case Progress.Moved _ -> why.add(IncompleteReason.LIST_MOVED);
            case Progress.Stopped(IncompleteReason reason) -> why.add(reason);
        }
        if (isEnded() && !unreadable.isEmpty()) {
            why.add(IncompleteReason.UNREADABLE_ROWS);
        }
        return List.copyOf(why);
    }
}
