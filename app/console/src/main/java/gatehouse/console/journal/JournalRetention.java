package gatehouse.console.journal;

import gatehouse.console.journal.JournalRecordStore.NewRecord;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.RecordRow;
import gatehouse.console.journal.records.RetentionCheckpoint;
import gatehouse.console.journal.records.RetentionResult;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Removes old entries, some thousands at once. Each time the act is begun and noted first; then the
 * records go and the act is completed with a checkpoint, all in one transaction.
 */
final class JournalRetention {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRetention.class);

    /** So many keep other writers waiting for less than a second or two. */
    static final int RECORDS_AT_ONCE = 50_000;

    private final JournalFiles files;
    private final JournalDatabase database;
    private final RecordChain chain;
    private final int atOnce;

    /**
     * @param atOnce how many records at most are removed in one transaction; an act has two
     */
    JournalRetention(JournalFiles files, JournalDatabase database, RecordChain chain, int atOnce) {
        this.files = files;
        this.database = database;
        this.chain = chain;
        this.atOnce = atOnce;
    }

    RetentionResult retain(
            Instant at, String operator, Duration olderThan, Set<String> unfinishedRuns)
            throws JournalException {
        try {
            return files.headFile()
                    .exclusively(() -> retained(at, operator, olderThan, unfinishedRuns));
        } catch (IOException e) {
            throw JournalException.of(files.database(), e);
        }
    }

    private RetentionResult retained(
            Instant at, String operator, Duration olderThan, Set<String> unfinishedRuns)
            throws IOException {
        Instant before = at.minus(olderThan);
        if (!files.isAnyThere()) {
            return new RetentionResult(before, 0, 0, JournalHead.EMPTY);
        }
        // What is removed cannot be checked any more.
        database.using(records -> {
            chain.check().refuseDamagedAnywhere(records);
            return records;
        });
        String body = RecordBody.of(ActRecord.retention(at, operator, olderThan, Map.of()));
        long removed = 0;
        OldEntries old;
        do {
            old =
                    database.using(records ->
                            new OldEntries(before, unfinishedRuns, atOnce, records.checkpoint())
                                    .read(records));
            if (!old.isEmpty()) {
                remove(old, at, body);
                removed += old.entries();
            }
        } while (old.mayBeMore());
        if (removed > 0) {
            giveBack();
        }
        JournalHead head = database.using(JournalRecordStore::head);
        return new RetentionResult(before, removed, old.kept(), head);
    }

    private void remove(OldEntries old, Instant at, String body) throws JournalException {
        database.using(records -> {
            RecordRow act =
                    chain.addAll(records, List.of(NewRecord.beginning(_ -> body))).getFirst();
            return chain.remove(
                    records,
                    act.number(),
                    old.sealsByNumber,
                    checkpoint -> completion(at, old, checkpoint));
        });
    }

    private static String completion(Instant at, OldEntries old, String checkpoint) {
        return RecordBody.of(
                new ActCompletion(
                        at,
                        JournalOutcome.DONE,
                        0,
                        0,
                        0,
                        List.of(),
                        old.entries() + " entries",
                        Map.of(RetentionCheckpoint.MEMBER, checkpoint)));
    }

    /* The entries are gone in either case; the next removal tries again. */
    private void giveBack() {
        try {
            database.using(records -> {
                records.remover().giveBack();
                return records;
            });
        } catch (JournalException e) {
            LOG.warn("The room of removed entries could not be given back to the disk", e);
        }
    }

    /** The oldest entries that can be removed, as many as are removed at once. */
    private static final class OldEntries {
        private final Instant before;
        private final Set<String> unfinishedRuns;
        private final int atOnce;
        private final long checkpoint;
        private final SortedMap<Long, String> sealsByNumber = new TreeMap<>();
        private final Map<Long, String> begun = new HashMap<>();
        private long ofRuns;

        OldEntries(
                Instant before,
                Set<String> unfinishedRuns,
                int atOnce,
                @Nullable RecordRow checkpoint) {
            this.before = before;
            this.unfinishedRuns = unfinishedRuns;
            this.atOnce = atOnce;
            this.checkpoint = checkpoint == null ? 0 : checkpoint.number();
        }

        OldEntries read(JournalRecordStore records) throws SQLException {
            records.oldestFirst(0, this::take);
            return this;
        }

        /* What cannot be read has no age, and stays; and so does the newest checkpoint. */
        private boolean take(RecordRow row) {
            Instant at = RecordBody.at(row.body());
            boolean isOld = at != null && at.isBefore(before);
            if (row.completes() == 0) {
                if (isOld) {
                    takeAct(row);
                }
                return true;
            }
            String seal = begun.remove(row.completes());
            if (seal != null && isOld && row.number() != checkpoint) {
                sealsByNumber.put(row.completes(), seal);
                sealsByNumber.put(row.number(), row.seal());
            }
            return !mayBeMore();
        }

        private void takeAct(RecordRow row) {
            if (!unfinishedRuns.isEmpty()
                    && unfinishedRuns.contains(RecordBody.act(row.body()).reason().run())) {
                ofRuns++;
            } else {
                begun.put(row.number(), row.seal());
            }
        }

        boolean isEmpty() {
            return sealsByNumber.isEmpty();
        }

        /** Whether not all records were looked at. */
        boolean mayBeMore() {
            return sealsByNumber.size() >= atOnce;
        }

        long entries() {
            return sealsByNumber.size() / 2;
        }

        /** How many are as old, and must be kept. */
        long kept() {
            return begun.size() + ofRuns;
        }
    }
}
