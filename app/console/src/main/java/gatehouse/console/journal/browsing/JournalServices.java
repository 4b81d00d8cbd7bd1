package gatehouse.console.journal.browsing;

import gatehouse.console.acts.ActEvents;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalIndex;
import gatehouse.console.wire.WireLog;

/**
 * What the program lends to each window to look at its journal.
 *
 * @param index finds entries
 * @param acts tells of each act that has ended
 * @param wire the calls of this run of the program
 */
public record JournalServices(Journal journal, JournalIndex index, ActEvents acts, WireLog wire) {}
