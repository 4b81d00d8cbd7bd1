package gatehouse.console.connections.portos;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Recognises the password of the sign-in again without keeping it; lives in memory only, and no
 * longer than the token of the same sign-in beside it. So it takes a few hundredths of a second,
 * not the tenths that a digest in a file would need.
 */
final class PasswordVerifier {
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;

    private final byte[] salt = new byte[16];
    private final byte[] proof;

    PasswordVerifier(char[] password) {
        new SecureRandom().nextBytes(salt);
        this.proof = derive(password);
    }

    boolean proves(char[] password) {
        return MessageDigest.isEqual(proof, derive(password));
    }

    private byte[] derive(char[] password) {
        var secret = new PBEKeySpec(password, salt, ROUNDS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(secret)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            secret.clearPassword();
        }
    }
}
