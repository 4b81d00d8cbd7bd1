package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Whose certificates are accepted: those of the issuers that Java knows and, where a person has
 * confirmed it, one certificate more: a server's own, or the one of an issuer that the server shows
 * along with its own. Names and dates are checked all the same.
 *
 * @param sha256 fingerprint of the certificate that is accepted whoever signed it, lower-case hex;
 *     null for none
 */
public record CertificateTrust(@Nullable String sha256) {
    /** Accepts the issuers that Java knows and nothing else. */
    public static CertificateTrust system() {
        return new CertificateTrust(null);
    }

    /**
     * Accepts one certificate more, named by its fingerprint in hex; colons and case are ignored.
     */
    public static CertificateTrust systemAnd(String sha256) {
        String hex = sha256.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 fingerprint has 64 hexadecimal digits.");
        }
        return new CertificateTrust(hex);
    }
}
