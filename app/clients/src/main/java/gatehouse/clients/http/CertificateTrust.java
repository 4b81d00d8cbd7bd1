package gatehouse.clients.http;

import gatehouse.clients.trust.ShownCertificate;

import org.jspecify.annotations.Nullable;

import java.security.cert.X509Certificate;
import java.util.Locale;

/**
 * Whose certificates are accepted: those of the issuers that this computer trusts or, where a
 * person has pinned one certificate, that one and no other. A pinned certificate is a server's own,
 * or that of an issuer. Names, dates and strength are checked in either case.
 *
 * @param sha256 fingerprint of the pinned certificate, lower-case hex; null where none is
 * @param issuer the pinned certificate itself, where it is that of an issuer which a server need
 *     not show; null otherwise
 */
public record CertificateTrust(@Nullable String sha256, @Nullable X509Certificate issuer) {
    /** Accepts the issuers that this computer trusts. */
    public static CertificateTrust system() {
        return new CertificateTrust(null, null);
    }

    /**
     * Accepts one certificate and what it has signed, named by its fingerprint in hex; colons and
     * case are ignored. The server must show it, be it its own or that of an issuer.
     *
     * @throws IllegalArgumentException when that is no fingerprint
     */
    public static CertificateTrust pinned(String sha256) {
        return new CertificateTrust(fingerprint(sha256), null);
    }

    /** Accepts what that issuer has signed, whether or not the server shows the issuer. */
    public static CertificateTrust issuedBy(X509Certificate issuer) {
        return new CertificateTrust(ShownCertificate.sha256(issuer), issuer);
    }

    /** Whether a person has pinned a certificate. */
    public boolean isPinned() {
        return sha256 != null;
    }

    /**
     * A fingerprint as it is compared: 64 lower-case hexadecimal digits.
     *
     * @param typed with colons and in either case
     * @throws IllegalArgumentException when that is no fingerprint
     */
    public static String fingerprint(String typed) {
        String hex = typed.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A SHA-256 fingerprint has 64 hexadecimal digits.");
        }
        return hex;
    }
}
