package gatehouse.console.journal.records;

import java.time.Instant;

/**
 * What a removal by age has done.
 *
 * @param before entries that ended before this moment were removed
 * @param removed how many entries were removed
 * @param kept how many entries are as old and were kept, as their acts were not completed or their
 *     runs are not finished
 * @param head how far the journal is afterwards
 */
public record RetentionResult(Instant before, long removed, long kept, JournalHead head) {}
