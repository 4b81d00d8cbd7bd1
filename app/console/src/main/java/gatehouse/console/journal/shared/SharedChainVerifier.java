package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.journal.VerificationResult;
import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.records.RemovedRecords.RemovedRange;
import gatehouse.console.journal.shared.SharedRecord.SealedRecord;

import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Walks along the shared chain from its start until something is wrong. Seals and signatures, which
 * take the time, are looked at by all processors; the signatures up to a mark are only compared
 * with those that were checked before.
 */
final class SharedChainVerifier {
    private final Map<String, PublicKey> keys = new HashMap<>();
    private final Optional<SeenRecord> seen;
    private final RemovedRecords removed;
    private final SharedMark mark;
    private final LongConsumer progress;
    private final MessageDigest signatures = SharedRecord.hash();
    private long records;
    private long entries;
    private String previous = RecordSigner.NOTHING;
    private boolean wrongMark;
    private @Nullable Broken broken;

    /**
     * @param computers all that have registered themselves
     * @param seen a record that must be there; empty where none was ever seen
     * @param removed what retention has removed
     * @param mark up to where this computer has checked the signatures before
     * @param progress gets the number of each record that is looked at
     */
    SharedChainVerifier(
            List<RegisteredComputer> computers,
            Optional<SeenRecord> seen,
            RemovedRecords removed,
            SharedMark mark,
            LongConsumer progress) {
        for (RegisteredComputer computer : computers) {
            PublicKey key = computer.key();
            if (key != null) {
                keys.put(computer.id(), key);
            }
        }
        this.seen = seen;
        this.removed = removed;
        this.mark = mark;
        this.progress = progress;
    }

    /**
     * A record and what must be right where it stands.
     *
     * @param place the number that it has to have
     * @param previous the seal before it
     */
    private record PlacedRecord(SealedRecord sealed, long place, String previous) {}

    /** Whether the records after these are wanted. */
    boolean take(List<SealedRecord> page) {
        List<PlacedRecord> placed = page.stream().map(this::placed).toList();
        List<Optional<Why>> wrong =
                placed.parallelStream().map(one -> Optional.ofNullable(wrong(one))).toList();
        for (int index = 0; index < placed.size(); index++) {
            PlacedRecord one = placed.get(index);
            if (wrong.get(index).isPresent()) {
                broken = new Broken(one.place(), wrong.get(index).get());
                return false;
            }
            if (!isAsMarked(one.sealed())) {
                wrongMark = true;
                return false;
            }
        }
        return true;
    }

    private PlacedRecord placed(SealedRecord sealed) {
        SharedRecord record = sealed.record();
        progress.accept(record.number());
        RemovedRange gap = removed.startingAt(records + 1);
        if (gap != null && record.number() > gap.to()) {
            records = gap.to();
            previous = gap.seal();
        }
        var placed = new PlacedRecord(sealed, records + 1, previous);
        records++;
        entries += record.completes() == 0 ? 1 : 0;
        previous = sealed.seal();
        return placed;
    }

    private @Nullable Why wrong(PlacedRecord placed) {
        SealedRecord sealed = placed.sealed();
        SharedRecord record = sealed.record();
        if (record.number() != placed.place()) {
            return Why.MISSING;
        }
        if (!sealed.seal().equals(record.seal(placed.previous()))) {
            return Why.CHANGED;
        }
        PublicKey key = keys.get(record.computer());
        if (key == null) {
            return Why.COMPUTER_UNKNOWN;
        }
        if (record.number() > mark.number()
                && !SignatureCheck.isSigned(sealed.seal(), sealed.signature(), key)) {
            return Why.CHANGED;
        }
        boolean isOther =
                seen.filter(known -> known.number() == record.number())
                        .filter(known -> !known.seal().equals(sealed.seal()))
                        .isPresent();
        return isOther ? Why.END_MISSING : null;
    }

    private boolean isAsMarked(SealedRecord sealed) {
        signatures.update((sealed.signature() + "\n").getBytes(US_ASCII));
        return sealed.record().number() != mark.number()
                || (sealed.seal().equals(mark.seal()) && signatures().equals(mark.signatures()));
    }

    private String signatures() {
        try {
            MessageDigest soFar = (MessageDigest) signatures.clone();
            return HexFormat.of().formatHex(soFar.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied.", e);
        }
    }

    /**
     * Whether the records up to the mark are others than those that were checked before; which of
     * them is wrong, if any, is only found without the mark.
     */
    boolean isOtherThanMarked() {
        return wrongMark || (broken == null && records < mark.number());
    }

    /** Up to where everything is checked, where nothing is wrong. */
    SharedMark checked() {
        return new SharedMark(records, previous, signatures());
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
