package gatehouse.console.journal;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.records.JournalHead;
import gatehouse.console.journal.records.TargetMarks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;

/** What a journal, and those of this home that were kept aside, have or once had. */
final class JournalHistory {
    private static final Logger LOG = LoggerFactory.getLogger(JournalHistory.class);

    private final HomeFolder home;
    private final JournalFiles files;
    private final JournalDatabase database;
    private final RecordChain chain;

    JournalHistory(HomeFolder home, JournalDatabase database, RecordChain chain) {
        this.home = home;
        this.files = JournalFiles.current(home);
        this.database = database;
        this.chain = chain;
    }

    /** Walks the whole chain. */
    VerificationResult verify() throws JournalException {
        return files.hasDatabase()
                ? database.using(records -> chain.check().whole(records, ChainCheck.UNTOLD))
                : database.verifyMissing();
    }

    /** What was found, where an earlier head has to be part of the chain as well. */
    VerificationResult withEarlier(VerificationResult found, String earlier)
            throws JournalException {
        return found instanceof VerificationResult.Intact(long entries, String seal)
                        && !isPart(earlier)
                ? without(entries, seal)
                : found;
    }

    private VerificationResult without(long entries, String seal) throws JournalException {
        return files.hasDatabase() && !database.using(chain.check()::removed).isEmpty()
                ? new VerificationResult.EarlierHeadUnknown(entries, seal)
                : new VerificationResult.Broken(1, VerificationResult.Why.EARLIER_HEAD_MISSING);
    }

    private boolean isPart(String head) throws JournalException {
        return head.equals(JournalHead.EMPTY.seal())
                || (files.hasDatabase()
                        && database.using(records ->
                                records.hasSeal(head)
                                        || chain.check().removed(records).endsWith(head)));
    }

    /** Whether the record with this number was removed by its age. */
    boolean hasRemoved(long number) throws JournalException {
        return files.hasDatabase() && database.using(chain.check()::removed).covers(number);
    }

    /** Whether an act on this very target was begun in this home. */
    boolean hasActedOn(String targetId) throws JournalException {
        if (targetId.isEmpty()) {
            return false;
        }
        if (files.hasDatabase() && database.using(records -> hasTarget(files, records, targetId))) {
            return true;
        }
        for (JournalFiles kept : JournalFiles.kept(home)) {
            if (kept.hasDatabase() && hasTarget(kept, targetId)) {
                return true;
            }
        }
        return false;
    }

    /* A journal may have been kept because it cannot be read any more. */
    private static boolean hasTarget(JournalFiles kept, String targetId) {
        try (var records = JournalRecordStore.open(kept.database())) {
            return hasTarget(kept, records, targetId);
        } catch (SQLException | IOException e) {
            LOG.warn("A journal that was kept cannot be read: {}", kept.database(), e);
            return false;
        }
    }

    private static boolean hasTarget(JournalFiles of, JournalRecordStore records, String targetId)
            throws SQLException, IOException {
        String mark = new TargetMarks(of.keyFile()).marks().apply(targetId);
        return !mark.isEmpty() && new JournalEntryReader(records).hasTarget(mark);
    }
}
