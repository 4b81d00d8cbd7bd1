package gatehouse.console.journal.shared;

import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RemovedRecords.RemovedRange;
import gatehouse.console.journal.shared.SharedRecord.SealedRecord;

import org.jspecify.annotations.Nullable;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Walks along the shared chain from its start until something is wrong. */
final class SharedChainVerifier {
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final Optional<SeenRecord> seen;
    private final RemovedRecords removed;
    private final LongConsumer progress;
    private long records;
    private long entries;
    private String previous = RecordSigner.NOTHING;
    private @Nullable Broken broken;

    /**
     * @param computers all that have registered themselves
     * @param seen a record that must be there; empty where none was ever seen
     * @param removed what retention has removed
     * @param progress gets the number of each record that is looked at
     */
    SharedChainVerifier(
            List<RegisteredComputer> computers,
            Optional<SeenRecord> seen,
            RemovedRecords removed,
            LongConsumer progress) {
        for (RegisteredComputer computer : computers) {
            PublicKey key = computer.key();
            if (key != null) {
                keys.put(computer.id(), key);
            }
        }
        this.seen = seen;
        this.removed = removed;
        this.progress = progress;
    }

    /** Whether the next record is wanted. */
    boolean take(SealedRecord sealed) {
        progress.accept(sealed.record().number());
        RemovedRange gap = removed.startingAt(records + 1);
        if (gap != null && sealed.record().number() > gap.to()) {
            records = gap.to();
            previous = gap.seal();
        }
        Why why = wrong(sealed);
        if (why != null) {
            broken = new Broken(records + 1, why);
            return false;
        }
        records++;
        entries += sealed.record().completes() == 0 ? 1 : 0;
        previous = sealed.seal();
        return true;
    }

    private @Nullable Why wrong(SealedRecord sealed) {
        SharedRecord record = sealed.record();
        if (record.number() != records + 1) {
            return Why.MISSING;
        }
        if (!sealed.seal().equals(record.seal(previous))) {
            return Why.CHANGED;
        }
        PublicKey key = keys.get(record.computer());
        if (key == null) {
            return Why.COMPUTER_UNKNOWN;
        }
        if (!SignatureCheck.isSigned(sealed.seal(), sealed.signature(), key)) {
            return Why.CHANGED;
        }
        boolean isOther =
                seen.filter(known -> known.number() == record.number())
                        .filter(known -> !known.seal().equals(sealed.seal()))
                        .isPresent();
        return isOther ? Why.END_MISSING : null;
    }

    VerificationResult verdict() {
        if (broken != null) {
            return broken;
        }
        return seen.filter(known -> known.number() > records).isPresent()
                ? new Broken(records + 1, Why.END_MISSING)
                : new VerificationResult.Intact(entries, previous);
    }
}
