package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallFailure.Untrusted.UntrustedReason;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootTrouble;

import java.security.Key;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges certificates by what stands in them. */
final class CertificateFacts {
    /** As NIST SP 800-131A has it: 112 bits of strength. */
    private static final int SHORTEST_RSA = 2048;

    private static final int SHORTEST_EC = 224;
    private static final Pattern BROKEN_SIGNATURE = Pattern.compile("(MD[245]|SHA-?1)WITH.*");

    private CertificateFacts() {}

    static Untrusted untrusted(
            UntrustedReason why, X509Certificate[] chain, List<TrustRootTrouble> troubles) {
        List<ShownCertificate> shown = Stream.of(chain).map(ShownCertificate::of).toList();
        return new Untrusted(why, shown, troubles);
    }

    /** Why a certificate was refused, by the classes along the chain of causes. */
    static UntrustedReason why(Throwable refusal) {
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            switch (t) {
                case CertificateExpiredException _ -> {
                    return UntrustedReason.EXPIRED;
                }
                case CertificateNotYetValidException _ -> {
                    return UntrustedReason.NOT_YET_VALID;
                }
                case CertPathValidatorException path when isKnown(path.getReason()) -> {
                    return why(path.getReason());
                }
                default -> {}
            }
        }
        return UntrustedReason.UNKNOWN_ISSUER;
    }

    private static boolean isKnown(Reason reason) {
        return why(reason) != UntrustedReason.UNKNOWN_ISSUER;
    }

    private static UntrustedReason why(Reason reason) {
        if (reason == BasicReason.EXPIRED) {
            return UntrustedReason.EXPIRED;
        }
        if (reason == BasicReason.NOT_YET_VALID) {
            return UntrustedReason.NOT_YET_VALID;
        }
        return reason == BasicReason.ALGORITHM_CONSTRAINED
                ? UntrustedReason.WEAK
                : UntrustedReason.UNKNOWN_ISSUER;
    }

    /** Whether somebody with a computer of today may have the private key. */
    static boolean hasWeakKey(X509Certificate certificate) {
        Key key = certificate.getPublicKey();
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength() < SHORTEST_RSA;
            case ECKey curve -> curve.getParams().getOrder().bitLength() < SHORTEST_EC;
            default -> false;
        };
    }

    /** Whether the signature proves nothing, as another certificate could be made to fit it. */
    static boolean isWeaklySigned(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return BROKEN_SIGNATURE.matcher(algorithm).matches();
    }

    /** Whether its own key has signed it, so that the signature proves nothing anyway. */
    static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
