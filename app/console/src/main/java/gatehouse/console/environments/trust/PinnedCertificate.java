package gatehouse.console.environments.trust;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.trust.ShownCertificate;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A certificate that a connection accepts in the place of all others.
 *
 * @param sha256 its fingerprint: 64 lower-case hexadecimal digits
 * @param issuer the certificate itself, where it is that of an issuer
 */
public record PinnedCertificate(String sha256, Optional<X509Certificate> issuer) {
    /**
     * The certificate of a server.
     *
     * @throws IllegalArgumentException when that is no fingerprint
     */
    public static PinnedCertificate ofServer(String sha256) {
        return new PinnedCertificate(CertificateTrust.fingerprint(sha256), Optional.empty());
    }

    /** The certificate of an issuer: what it has signed is accepted. */
    public static PinnedCertificate ofIssuer(X509Certificate issuer) {
        return new PinnedCertificate(ShownCertificate.sha256(issuer), Optional.of(issuer));
    }

    /** Whose certificates a client accepts then. */
    CertificateTrust certificates() {
        return issuer.map(CertificateTrust::issuedBy)
                .orElseGet(() -> CertificateTrust.pinned(sha256));
    }
}
