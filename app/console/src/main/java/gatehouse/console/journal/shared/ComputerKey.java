package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gatehouse.console.environments.HomeFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key with which a journal signs what it delivers to a shared one (Ed25519), as a file of its
 * home has it.
 *
 * @param id the start of the hash of the public half, by which the shared journal knows it
 * @param publicKey as the shared journal has it, for {@link SignatureCheck#key}
 * @param after no record up to this one is left to deliver
 * @param targetKey the key of the hashes of targets in the shared journal; empty until it was seen
 */
record ComputerKey(
        String id, String publicKey, PrivateKey privateKey, long after, String targetKey) {
    private static final Pattern FORM =
            Pattern.compile("([\\w+/=]+)\n([\\w+/=]+)\n(\\d{1,18})\n([0-9a-f]*)\n");
    private static final int ID = 32;

    /** A new key of a journal that delivers what comes after this record. */
    static ComputerKey create(long after) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(SignatureCheck.ALGORITHM).generateKeyPair();
            String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
            return new ComputerKey(id(publicKey), publicKey, pair.getPrivate(), after, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519.", e);
        }
    }

    /** The key in a file; null where there is none, or what is there is no key. */
    static @Nullable ComputerKey read(HomeFile file) throws IOException {
        byte[] content = file.read();
        Matcher form = FORM.matcher(content == null ? "" : new String(content, US_ASCII));
        if (!form.matches()) {
            return null;
        }
        try {
            return new ComputerKey(
                    id(form.group(2)),
                    form.group(2),
                    KeyFactory.getInstance(SignatureCheck.ALGORITHM)
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            Base64.getDecoder().decode(form.group(1)))),
                    Long.parseLong(form.group(3)),
                    form.group(4));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return null;
        }
    }

    /** Keeps it. */
    void write(HomeFile file) throws IOException {
        String text =
                Base64.getEncoder().encodeToString(privateKey.getEncoded())
                        + "\n"
                        + publicKey
                        + "\n"
                        + after
                        + "\n"
                        + targetKey
                        + "\n";
        file.write(text.getBytes(US_ASCII));
    }

    /** The same with the key of the hashes of targets. */
    ComputerKey with(String targets) {
        return new ComputerKey(id, publicKey, privateKey, after, targets);
    }

    /** The same of a journal of which this record and those before it are delivered. */
    ComputerKey passed(long record) {
        return new ComputerKey(id, publicKey, privateKey, record, targetKey);
    }

    /** The signature of a text, in Base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(SignatureCheck.ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with Ed25519.", e);
        }
    }

    /** The id of a public key. */
    static String id(String publicKey) {
        return HexFormat.of().formatHex(SharedRecord.sha256(publicKey)).substring(0, ID);
    }

    /** Leaves the private half out. */
    @Override
    public String toString() {
        return "ComputerKey[" + id + "]";
    }
}
