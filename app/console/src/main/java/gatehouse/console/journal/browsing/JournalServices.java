package gatehouse.console.journal.browsing;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.journal.EntrySource;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.wire.WireLog;
import gatehouse.console.work.Background;

/**
 * What the program lends to each window to look at its journal.
 *
 * @param journal of this computer, or the one that it shares
 * @param index finds entries
 * @param acts tells of each act that has ended
 * @param wire the calls of this run of the program
 */
public record JournalServices(
        EntrySource journal, JournalIndex index, ActEvents acts, WireLog wire) {
    DeliveryHeadline delivery(Background background) {
        return new DeliveryHeadline(journal, background);
    }
}
