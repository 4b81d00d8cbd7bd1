package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallFailure.Untrusted.UntrustedReason;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.clients.trust.TrustRootTrouble;
import gatehouse.clients.trust.TrustRoots;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Decides whether a server's certificate is accepted, and keeps what a person must see of one that
 * is not.
 */
final class CertificateCheck extends X509ExtendedTrustManager implements HostnameVerifier {
    private final CertificateTrust trust;
    private final TrustRootStore computer;
    private final InstantSource clock;
    private final HostnameVerifier names;
    private final Map<String, X509Certificate[]> misnamed = new ConcurrentHashMap<>();

    CertificateCheck(
            CertificateTrust trust,
            TrustRootStore computer,
            InstantSource clock,
            HostnameVerifier names) {
        this.trust = trust;
        this.computer = computer;
        this.clock = clock;
        this.names = names;
    }

    /** Checks a chain against issuers of one kind. */
    @FunctionalInterface
    private interface IssuerCheck {
        void check(X509ExtendedTrustManager issuers) throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, issuers -> issuers.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, issuers -> issuers.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        check(chain, issuers -> issuers.checkServerTrusted(chain, authType));
    }

    private void check(X509Certificate[] chain, IssuerCheck signatures)
            throws UntrustedCertificateException {
        refuseByItself(chain[0], chain);
        X509Certificate pinned = pinned(chain);
        if (pinned == null) {
            checkAgainstComputer(chain, signatures);
        } else if (!pinned.equals(chain[0])) {
            refuseByItself(pinned, chain);
            checkAgainstPin(pinned, chain, signatures);
        }
    }

    /** Java accepts an anchor of trust whatever its dates and its key are. */
    private void refuseByItself(X509Certificate judged, X509Certificate[] chain)
            throws UntrustedCertificateException {
        try {
            judged.checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new UntrustedCertificateException(CertificateFacts.why(e), chain, List.of(), e);
        }
        if (CertificateFacts.hasWeakKey(judged)) {
            throw new UntrustedCertificateException(UntrustedReason.WEAK, chain, List.of(), null);
        }
    }

    /** The pinned certificate, where the server shows it or need not show it. */
    private @Nullable X509Certificate pinned(X509Certificate[] chain)
            throws UntrustedCertificateException {
        if (!trust.isPinned()) {
            return null;
        }
        if (trust.issuer() != null) {
            return trust.issuer();
        }
        return Stream.of(chain)
                .filter(one -> ShownCertificate.sha256(one).equals(trust.sha256()))
                .findFirst()
                .orElseThrow(() ->
                        new UntrustedCertificateException(
                                UntrustedReason.CHANGED, chain, List.of(), null));
    }

    private void checkAgainstComputer(X509Certificate[] chain, IssuerCheck signatures)
            throws UntrustedCertificateException {
        refuseWeakSignature(chain);
        TrustRoots roots = computer.roots();
        try {
            signatures.check(
                    roots.check()
                            .orElseThrow(() -> new CertificateException("No issuer is known.")));
        } catch (CertificateException e) {
            UntrustedReason why = CertificateFacts.why(e);
            boolean asked = why == UntrustedReason.UNKNOWN_ISSUER;
            throw new UntrustedCertificateException(
                    why, chain, asked ? roots.troubles() : List.of(), e);
        }
    }

    private static void checkAgainstPin(
            X509Certificate pinned, X509Certificate[] chain, IssuerCheck signatures)
            throws UntrustedCertificateException {
        refuseWeakSignature(chain);
        try {
            signatures.check(TrustRoots.of(List.of(pinned), List.of()).check().orElseThrow());
        } catch (CertificateException e) {
            UntrustedReason why = CertificateFacts.why(e);
            boolean other = why == UntrustedReason.UNKNOWN_ISSUER;
            throw new UntrustedCertificateException(
                    other ? UntrustedReason.CHANGED : why, chain, List.of(), e);
        }
    }

    private static void refuseWeakSignature(X509Certificate[] chain)
            throws UntrustedCertificateException {
        if (CertificateFacts.isWeaklySigned(chain[0]) && !CertificateFacts.isSelfIssued(chain[0])) {
            throw new UntrustedCertificateException(UntrustedReason.WEAK, chain, List.of(), null);
        }
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        if (names.verify(host, session)) {
            return true;
        }
        try {
            misnamed.put(host, chain(session));
        } catch (SSLPeerUnverifiedException e) {
            misnamed.remove(host);
        }
        return false;
    }

    /** The certificates that a server showed in a session, its own first. */
    static X509Certificate[] chain(SSLSession session) throws SSLPeerUnverifiedException {
        return Stream.of(session.getPeerCertificates())
                .map(X509Certificate.class::cast)
                .toArray(X509Certificate[]::new);
    }

    /** The chain that a host last showed although it does not cover the host's name. */
    X509Certificate @Nullable [] misnamed(String host) {
        return misnamed.get(host);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw noClient();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noClient();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noClient();
    }

    private static CertificateException noClient() {
        return new CertificateException("Nobody is let in here.");
    }

    /** None named: only servers send these to their clients. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** Carries the chain that was refused, and why, out of the handshake. */
    static final class UntrustedCertificateException extends CertificateException {
        private final transient Untrusted failure;

        UntrustedCertificateException(
                UntrustedReason why,
                X509Certificate[] chain,
                List<TrustRootTrouble> troubles,
                @Nullable CertificateException cause) {
            super(cause);
            this.failure = CertificateFacts.untrusted(why, chain, troubles);
        }

        Untrusted failure() {
            return failure;
        }
    }
}
