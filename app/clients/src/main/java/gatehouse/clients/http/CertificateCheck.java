package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

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
    private final Trust trust;
    private final InstantSource clock;
    private final HostnameVerifier names;
    private final Map<String, X509Certificate> misnamed = new ConcurrentHashMap<>();
    private volatile @Nullable X509TrustManager issuers;

    CertificateCheck(Trust trust, InstantSource clock, HostnameVerifier names) {
        this.trust = trust;
        this.clock = clock;
        this.names = names;
    }

    /** A check against other issuers than those that Java knows. */
    CertificateCheck(X509TrustManager issuers, InstantSource clock, HostnameVerifier names) {
        this(Trust.system(), clock, names);
        this.issuers = issuers;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        try {
            // Java accepts an anchor of trust whatever its dates are
            chain[0].checkValidity(Date.from(clock.instant()));
            if (!Certificates.sha256(chain[0]).equals(trust.sha256())) {
                issuers().checkServerTrusted(chain, authType);
            }
        } catch (CertificateException e) {
            throw new Distrusted(chain[0], e);
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

    /** Loaded at the first certificate, since it takes a while and plain http needs none. */
    private X509TrustManager issuers() throws CertificateException {
        X509TrustManager known = issuers;
        if (known == null) {
            known = javas();
            issuers = known;
        }
        return known;
    }

    private static X509TrustManager javas() throws CertificateException {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new CertificateException("Java's list of issuers cannot be read.", e);
        }
    }

    /** Carries the certificate that was refused out of the handshake. */
    static final class Distrusted extends CertificateException {
        private final transient X509Certificate certificate;

        Distrusted(X509Certificate certificate, CertificateException cause) {
            super(cause);
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }
    }
}
