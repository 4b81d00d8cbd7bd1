package gatehouse.clients.gateway;

import gatehouse.clients.http.CertificateTrust;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Decides whether a server's certificate is accepted, and keeps what a person must see of one that
 * is not.
 */
final class CertificateCheck implements X509TrustManager, HostnameVerifier {
    private final CertificateTrust trust;
    private final InstantSource clock;
    private final HostnameVerifier names;
    private final Map<String, X509Certificate> misnamed = new ConcurrentHashMap<>();
    private volatile @Nullable X509TrustManager issuers;

    CertificateCheck(CertificateTrust trust, InstantSource clock, HostnameVerifier names) {
        this.trust = trust;
        this.clock = clock;
        this.names = names;
    }

    /** A check against other issuers than those that Java knows. */
    CertificateCheck(X509TrustManager issuers, InstantSource clock, HostnameVerifier names) {
        this(CertificateTrust.system(), clock, names);
        this.issuers = issuers;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        try {
            checkDates(chain[0]);
            X509Certificate confirmed = confirmed(chain);
            if (confirmed == null) {
                issuers().checkServerTrusted(chain, authType);
            } else if (!confirmed.equals(chain[0])) {
                checkDates(confirmed);
                only(confirmed).checkServerTrusted(chain, authType);
            }
        } catch (CertificateException e) {
            throw new UntrustedCertificateException(chain[0], e);
        }
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        if (names.verify(host, session)) {
            return true;
        }
        try {
            misnamed.put(host, (X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException e) {
            misnamed.remove(host);
        }
        return false;
    }

    /** The certificate that a host last showed although it does not cover the host's name. */
    @Nullable X509Certificate misnamed(String host) {
        return misnamed.get(host);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("Nobody is let in here.");
    }

    /** None named: only servers send these to their clients. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /** Java accepts an anchor of trust whatever its dates are. */
    private void checkDates(X509Certificate certificate) throws CertificateException {
        certificate.checkValidity(Date.from(clock.instant()));
    }

    /** The certificate of the chain that a person has confirmed. */
    private @Nullable X509Certificate confirmed(X509Certificate[] chain) {
        for (X509Certificate certificate : chain) {
            if (CertificateFacts.sha256(certificate).equals(trust.sha256())) {
                return certificate;
            }
        }
        return null;
    }

    /** Loaded at the first certificate, since it takes a while and plain http needs none. */
    private X509TrustManager issuers() throws CertificateException {
        X509TrustManager known = issuers;
        if (known == null) {
            known = manager(null);
            issuers = known;
        }
        return known;
    }

    private static X509TrustManager only(X509Certificate issuer) throws CertificateException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("confirmed", issuer);
            return manager(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("The confirmed issuer cannot be used.", e);
        }
    }

    /** Trusts the issuers in the store; null stands for those that Java knows. */
    private static X509TrustManager manager(@Nullable KeyStore store) throws CertificateException {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException("The list of issuers cannot be read.", e);
        }
    }

    /** Carries the certificate that was refused out of the handshake. */
    static final class UntrustedCertificateException extends CertificateException {
        private final transient X509Certificate certificate;

        UntrustedCertificateException(X509Certificate certificate, CertificateException cause) {
            super(cause);
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }
}
