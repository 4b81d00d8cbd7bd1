package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One record of the shared journal. Its seal is the hash of everything else in it and of the seal
 * before it; the computer that delivered it signs the seal, and so all that it found there.
 *
 * @param completes the number of the record that it completes; 0 when it begins an act
 * @param body as the computer's own journal has it
 * @param computer the id of the key that signed it
 * @param ownNumber its number in the computer's own journal
 * @param ownSeal its seal there
 * @param buffered whether it had to wait, as the shared journal could not be reached
 * @param arrived by the clock of the server
 * @param login the role that added it
 */
record SharedRecord(
        long number,
        long completes,
        String body,
        String computer,
        long ownNumber,
        String ownSeal,
        boolean buffered,
        Instant arrived,
        String login) {
    private static final String PURPOSE = "gatehouse shared record";

    /** A record with what vouches for it. */
    record SealedRecord(SharedRecord record, String seal, String signature) {}

    /** The same with its seal, signed. */
    SealedRecord sealed(String previous, ComputerKey key) {
        String seal = seal(previous);
        return new SealedRecord(this, seal, key.sign(seal));
    }

    /** The seal that it has after another one. */
    String seal(String previous) {
        MessageDigest hash = hash();
        for (String part :
                List.of(
                        PURPOSE,
                        previous,
                        Long.toString(number),
                        Long.toString(completes),
                        body,
                        computer,
                        Long.toString(ownNumber),
                        ownSeal,
                        Boolean.toString(buffered),
                        arrived.toString(),
                        login)) {
            byte[] bytes = part.getBytes(UTF_8);
            // The length first: no character can move from one part to the next unseen.
            hash.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            hash.update(bytes);
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    static byte[] sha256(String text) {
        return hash().digest(text.getBytes(UTF_8));
    }

    static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
