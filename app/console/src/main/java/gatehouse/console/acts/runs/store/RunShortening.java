package gatehouse.console.acts.runs.store;

import gatehouse.console.acts.runs.store.RunRowReader.RunRow;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;

/** Shortens the ids of targets as soon as nobody needs them in full any more. */
record RunShortening(Journal journal, RunLocks locks, InstantSource clock) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Shortens what is kept too long, and ends runs whose program was killed at their very end. */
    void shortenOld(RunTables tables) throws SQLException, IOException {
        Instant limit = clock.instant().minus(LONGEST);
        for (RunRow row : tables.runs()) {
            if (row.ended().isEmpty()) {
                if (!row.closed() && !locks.isTaken(row.number())) {
                    endWhereFinished(tables, row.number());
                }
            } else if (row.ended().getAsLong() < limit.toEpochMilli()) {
                shorten(tables, row.number(), _ -> true);
            }
        }
    }

    /** Notes that a run has ended, where each of its targets has an outcome. */
    void endWhereFinished(RunTables tables, long number) throws SQLException, IOException {
        if (settled(tables.counts(number)) == tables.asked(number)) {
            tables.update(
                    "UPDATE run SET ended = ? WHERE number = ?",
                    clock.instant().toEpochMilli(),
                    number);
            shorten(tables, number, line -> !line.outcome().orElseThrow().canBeRetried());
        }
    }

    /** How many targets have an outcome. */
    static int settled(Map<JournalOutcome, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Shortens ids of one run. */
    void shorten(RunTables tables, long number, Predicate<KeptLine> which)
            throws SQLException, IOException {
        tables.whole(() -> {
            for (KeptLine line : tables.unseenLines(number)) {
                if (line.whole() && which.test(line)) {
                    tables.shorten(number, line.number(), journal.shortened(line.id()));
                }
            }
            return number;
        });
    }
}
