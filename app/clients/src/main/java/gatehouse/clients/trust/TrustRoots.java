package gatehouse.clients.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Issuers whose certificates are accepted.
 *
 * @param check checks chains against them; empty where there is no issuer at all
 * @param troubles why the list may lack some; empty where it lacks none
 */
public record TrustRoots(
        Optional<X509ExtendedTrustManager> check, List<TrustRootTrouble> troubles) {
    public TrustRoots {
        troubles = List.copyOf(troubles);
    }

    /**
     * These issuers and no others.
     *
     * @throws IllegalStateException when this Java cannot check certificates
     */
    public static TrustRoots of(
            Collection<X509Certificate> issuers, List<TrustRootTrouble> troubles) {
        return new TrustRoots(
                issuers.isEmpty() ? Optional.empty() : Optional.of(manager(issuers)), troubles);
    }

    private static X509ExtendedTrustManager manager(Collection<X509Certificate> issuers) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (X509Certificate issuer : issuers) {
                store.setCertificateEntry("issuer-" + number++, issuer);
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot check certificates.", e);
        }
    }
}
