package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a certificate what a person must know to judge it. */
final class CertificateFacts {
    private CertificateFacts() {}

    static CallFailure.Untrusted untrusted(
            CallFailure.Untrusted.UntrustedReason why, X509Certificate certificate) {
        return new CallFailure.Untrusted(
                why,
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                sha256(certificate));
    }

    /** Why a certificate was refused, by the classes along the chain of causes. */
    static CallFailure.Untrusted.UntrustedReason why(Throwable refusal) {
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException
                    || t instanceof CertificateNotYetValidException
                    || (t instanceof CertPathValidatorException path && overItsDates(path))) {
                return CallFailure.Untrusted.UntrustedReason.EXPIRED;
            }
        }
        return CallFailure.Untrusted.UntrustedReason.UNKNOWN_ISSUER;
    }

    static String sha256(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("No fingerprint can be made.", e);
        }
    }

    private static boolean overItsDates(CertPathValidatorException e) {
        return e.getReason() == BasicReason.EXPIRED || e.getReason() == BasicReason.NOT_YET_VALID;
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
