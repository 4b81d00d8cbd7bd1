package gatehouse.clients.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person must see of a certificate to judge it. Its texts are those of whoever made it.
 *
 * @param subject whom it was made out to
 * @param issuer who signed it
 * @param names the host names and addresses that it covers, joined by a comma and a blank
 * @param sha256 its fingerprint: 64 lower-case hexadecimal digits
 */
public record ShownCertificate(
        String subject,
        String issuer,
        String names,
        Instant notBefore,
        Instant notAfter,
        String sha256) {
    /** What is to be seen of that certificate. */
    public static ShownCertificate of(X509Certificate certificate) {
        return new ShownCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                sha256(certificate));
    }

    /** The fingerprint of a certificate: 64 lower-case hexadecimal digits. */
    public static String sha256(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("No fingerprint can be made.", e);
        }
    }

    private static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? ""
                    : names.stream()
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.joining(", "));
        } catch (CertificateParsingException e) {
            return "";
        }
    }
}
