package gatehouse.console.journal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.VerificationResult.Broken;
import gatehouse.console.journal.VerificationResult.Intact;
import gatehouse.console.journal.VerificationResult.Why;
import gatehouse.console.journal.records.RecordSigner;
import gatehouse.console.journal.records.RemovedRecords;
import gatehouse.console.journal.shared.SharedRecord.SealedRecord;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shared chain whose signatures were checked by this computer before. */
class SharedChainVerifierTest {
    private static final Instant AT = Instant.parse("2026-05-06T07:08:09.010Z");

    private final ComputerKey key = ComputerKey.create(0);
    private final List<SealedRecord> chain = new ArrayList<>();

    @BeforeEach
    void write_four_records() {
        String previous = RecordSigner.NOTHING;
        for (int number = 1; number <= 4; number++) {
            SealedRecord next =
                    new SharedRecord(number, 0, "{}", key.id(), number, "own", false, AT, "jana")
                            .sealed(previous, key);
            chain.add(next);
            previous = next.seal();
        }
    }

    @Test
    void a_signature_up_to_the_mark_is_compared_and_not_checked_again() {
        forgeSignature(2);
        SharedMark mark = checked(chain.subList(0, 3));

        assertThat(walk(mark).verdict()).isInstanceOf(Intact.class);
        assertThat(walk(SharedMark.NONE).verdict()).isEqualTo(new Broken(2, Why.CHANGED));
    }

    @Test
    void a_signature_that_was_changed_since_is_not_as_marked() {
        SharedMark mark = checked(chain.subList(0, 3));
        assertThat(walk(mark).isOtherThanMarked()).isFalse();

        forgeSignature(2);

        assertThat(walk(mark).isOtherThanMarked()).isTrue();
    }

    @Test
    void a_signature_after_the_mark_is_checked() {
        SharedMark mark = checked(chain.subList(0, 3));
        forgeSignature(4);

        assertThat(walk(mark).verdict()).isEqualTo(new Broken(4, Why.CHANGED));
    }

    @Test
    void a_record_that_was_changed_before_the_mark_is_named_at_once() {
        SharedMark mark = checked(chain);
        SealedRecord second = chain.get(1);
        var changed = new SharedRecord(2, 0, "{\"x\":1}", key.id(), 2, "own", false, AT, "jana");
        chain.set(1, new SealedRecord(changed, second.seal(), second.signature()));

        assertThat(walk(mark).verdict()).isEqualTo(new Broken(2, Why.CHANGED));
    }

    @Test
    void a_chain_that_ends_before_the_mark_is_not_as_marked() {
        SharedMark mark = checked(chain);
        chain.removeLast();

        assertThat(walk(mark).isOtherThanMarked()).isTrue();
    }

    @Test
    void another_record_in_the_place_of_the_mark_is_not_as_marked() {
        SharedMark mark = checked(chain);

        var other = new SharedMark(4, "f".repeat(64), mark.signatures());
        assertThat(walk(other).isOtherThanMarked()).isTrue();
    }

    private void forgeSignature(int number) {
        SealedRecord good = chain.get(number - 1);
        chain.set(number - 1, new SealedRecord(good.record(), good.seal(), "forged"));
    }

    /** The mark of a computer that has taken all of them for good. */
    private SharedMark checked(List<SealedRecord> records) {
        SharedChainVerifier trusting = verifier(new SharedMark(records.size() + 1L, "", ""));
        trusting.take(records);
        return trusting.checked();
    }

    private SharedChainVerifier walk(SharedMark mark) {
        SharedChainVerifier walk = verifier(mark);
        walk.take(chain);
        return walk;
    }

    private SharedChainVerifier verifier(SharedMark mark) {
        var computer = RegisteredComputer.of(key, new ComputerPlace("desk-1", "jana"));
        return new SharedChainVerifier(
                List.of(computer), Optional.empty(), RemovedRecords.NONE, mark, _ -> {});
    }
}
