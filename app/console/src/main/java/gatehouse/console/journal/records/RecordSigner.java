package gatehouse.console.journal.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is written with the journal's key (HMAC-SHA256).
 *
 * <p>Each purpose is sealed apart, so that a seal of one kind never passes for one of another. Not
 * for use by several threads at once.
 */
public final class RecordSigner {
    /** What stands in the place of the seal before the first record. */
    public static final String NOTHING = "0".repeat(64);

    private static final int KEY_LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
    private static final int SHOWN = 6;
    private static final int MARK = 12;

    /** Begins anew after each seal; making one takes longer than sealing a record. */
    private final Mac mac;

    private RecordSigner(byte[] key) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    /** Seals made with this key, or null when it is none. */
    public static @Nullable RecordSigner of(byte @Nullable [] key) {
        return key == null || key.length != KEY_LENGTH ? null : new RecordSigner(key);
    }

    /** A new key. */
    public static byte[] newKey() {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The seal of a record, which hangs on every field of it and on all records before it. */
    public String record(long number, long completes, String body, String previous) {
        byte[] place = ByteBuffer.allocate(16).putLong(number).putLong(completes).array();
        return seal("record", place, previous.getBytes(UTF_8), body.getBytes(UTF_8));
    }

    /** The seal of the note of how far the chain had got. */
    public String head(long number, String seal) {
        byte[] place = ByteBuffer.allocate(8).putLong(number).array();
        return seal("head", place, seal.getBytes(UTF_8));
    }

    /** The seal of a mark that says up to where a chain was checked. */
    public String checked(String mark) {
        return seal("checked", mark.getBytes(UTF_8));
    }

    /**
     * The seal of a checkpoint.
     *
     * @param act the record of the act that removed
     * @param removed what it says of the records that are gone
     */
    String checkpoint(long act, String removed) {
        byte[] place = ByteBuffer.allocate(8).putLong(act).array();
        return seal("checkpoint", place, removed.getBytes(UTF_8));
    }

    /**
     * A long id, cut so that it can be recognised and not used: its first characters, at most half
     * of it, and a keyed hash of the whole.
     */
    public String shortened(String id) {
        if (id.isEmpty()) {
            return id;
        }
        int shown = Math.min(SHOWN, id.length() / 2);
        if (shown > 0 && Character.isHighSurrogate(id.charAt(shown - 1))) {
            shown--;
        }
        return id.substring(0, shown) + mark(id);
    }

    /** What {@link #shortened} ends with: only the keyed hash tells one id from another. */
    public String mark(String id) {
        return "…" + seal("target", id.getBytes(UTF_8)).substring(0, MARK);
    }

    private String seal(String purpose, byte[]... parts) {
        mac.update(purpose.getBytes(UTF_8));
        for (byte[] part : parts) {
            // The length first: no byte can move from one part to the next unseen.
            mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
            mac.update(part);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }
}
