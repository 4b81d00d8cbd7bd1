package gatehouse.console.journal.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Checks what another computer has signed. */
final class SignatureCheck {
    static final String ALGORITHM = "Ed25519";

    private SignatureCheck() {}

    /** The public key that is written so; null where it is none. */
    static @Nullable PublicKey key(String written) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(written)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return null;
        }
    }

    /** Whether the holder of this key has signed a text. */
    static boolean isSigned(String text, String signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(US_ASCII));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
