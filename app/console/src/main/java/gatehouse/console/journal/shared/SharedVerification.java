package gatehouse.console.journal.shared;

import gatehouse.console.environments.HomeFile;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.CheckProgress;
import gatehouse.console.journal.VerificationResult.EarlierHeadUnknown;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.shared.SharedRecordStore.ChainEnd;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/**
 * Checks the journal of this computer, then the shared one: its chain, all signatures, that it
 * still has what this computer saw there last, and that this computer still has what it delivered.
 *
 * @param home where the journal of this computer is
 * @param local that journal
 * @param shared a connection for this alone
 */
record SharedVerification(HomeFolder home, Journal local, SharedDatabase shared) {
    /** Acts from before the shared journal was first seen name none of its records. */
    private static final int LOOKED_AT = 1_000;

    VerificationResult verified(String earlier, CheckProgress progress) throws JournalException {
        if (local.verify("", (_, _) -> {}) instanceof Broken(long record, Why _)) {
            return new Broken(record, Why.LOCAL_BROKEN);
        }
        Optional<SeenRecord> seen = lastSeen();
        return shared.using(
                records -> records.atOneMoment(() -> judged(records, seen, earlier, progress)));
    }

    private Optional<SeenRecord> lastSeen() throws JournalException {
        return local.list(JournalFilter.ALL, LOOKED_AT).stream()
                .flatMap(entry -> SharedEntryBody.seen(entry.act()).stream())
                .findFirst();
    }

    private VerificationResult judged(
            SharedRecordStore records,
            Optional<SeenRecord> seen,
            String earlier,
            CheckProgress progress)
            throws SQLException, IOException {
        ComputerKey key = ComputerKey.read(new HomeFile(home, home.journalComputerKey()));
        ChainEnd end = records.end(key == null ? "" : key.id());
        RemovedRecords removed = records.removed();
        LongConsumer walked = interruptible(progress, end.number());
        RecordSigner signer = RecordSigner.of(new HomeFile(home, home.journalKey()).read());
        var markFile = new HomeFile(home, home.sharedChecked());
        SharedMark mark = SharedMark.read(markFile, signer);
        SharedChainVerifier walk = walk(records, seen, removed, mark, walked);
        if (walk.isOtherThanMarked()) {
            walk = walk(records, seen, removed, SharedMark.NONE, walked);
        }
        if (!(walk.verdict() instanceof Intact intact)) {
            return walk.verdict();
        }
        walk.checked().write(markFile, signer);
        if (end.ownNumber() > 0 && !local.hasHad(end.ownNumber(), end.ownSeal())) {
            return new Broken(end.ownNumber(), Why.LOCAL_BEHIND);
        }
        boolean isNew = end.ownNumber() == 0 && !local.hasDeliveredBefore();
        OptionalLong emptied = emptied(records, isNew);
        if (emptied.isPresent()) {
            return new Broken(emptied.getAsLong(), Why.COMPUTER_EMPTIED);
        }
        return earlier.isEmpty() || records.hasSeal(earlier) || removed.endsWith(earlier)
                ? intact
                : without(earlier, intact, removed);
    }

    private static SharedChainVerifier walk(
            SharedRecordStore records,
            Optional<SeenRecord> seen,
            RemovedRecords removed,
            SharedMark mark,
            LongConsumer progress)
            throws SQLException {
        var walk =
                new SharedChainVerifier(records.computers().all(), seen, removed, mark, progress);
        records.each(walk::take);
        return walk;
    }

    private OptionalLong emptied(SharedRecordStore records, boolean isNew) throws SQLException {
        var emptied = new EmptiedJournalFinder(records);
        OptionalLong unexplained = emptied.unexplained();
        return unexplained.isEmpty() && isNew
                ? emptied.lastAt(ComputerPlace.of(home))
                : unexplained;
    }

    /** It is not in the shared journal; it may be that of this computer's own. */
    private VerificationResult without(String earlier, Intact intact, RemovedRecords removed)
            throws JournalException {
        VerificationResult own = local.verifySince(earlier);
        if (own instanceof Intact) {
            return intact;
        }
        return own instanceof EarlierHeadUnknown || !removed.isEmpty()
                ? new EarlierHeadUnknown(intact.entries(), intact.seal())
                : new Broken(1, Why.EARLIER_HEAD_MISSING);
    }

    private static LongConsumer interruptible(CheckProgress progress, long total) {
        return record -> {
            if (Thread.interrupted()) {
                throw new CancellationException("The check was stopped.");
            }
            progress.walked(record, total);
        };
    }
}
