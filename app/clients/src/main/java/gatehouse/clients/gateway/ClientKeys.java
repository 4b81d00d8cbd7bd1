package gatehouse.clients.gateway;

import gatehouse.clients.gateway.ClientKeyFile.ClientKey;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.route.ClientCertificate;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Shows a connection's own certificate to a server that asks for one. It is read before the first
 * call that needs it and then kept for as long as the connection lasts.
 */
final class ClientKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "client";

    private final Optional<ClientCertificate> certificate;
    private final InstantSource clock;
    private volatile @Nullable ClientKey known;
    private volatile boolean askedFor;

    ClientKeys(Optional<ClientCertificate> certificate, InstantSource clock) {
        this.certificate = certificate;
        this.clock = clock;
    }

    /** Whether the connection has a certificate of its own. */
    boolean isThere() {
        return certificate.isPresent();
    }

    /** Whether a server has asked for a certificate, be there one or not. */
    boolean wereAskedFor() {
        return askedFor;
    }

    /**
     * Reads the certificate where that is to be done.
     *
     * @throws UnsendableRequestException with the reason where it cannot be used; as a person may
     *     enter another password meanwhile, it is read again at the next call
     */
    void prepare() {
        if (certificate.isPresent()) {
            ClientKey key = known == null ? ClientKeyFile.read(certificate.get()) : known;
            refuseByDate(key.chain().getFirst());
            known = key;
        }
    }

    private void refuseByDate(X509Certificate own) {
        try {
            own.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException e) {
            throw refused(NotSentReasons.CLIENT_CERTIFICATE_EXPIRED);
        } catch (CertificateNotYetValidException e) {
            throw refused(NotSentReasons.CLIENT_CERTIFICATE_NOT_YET_VALID);
        }
    }

    private static UnsendableRequestException refused(String reason) {
        return new UnsendableRequestException(reason, "The client certificate is out of date.");
    }

    /**
     * The person has chosen the certificate, so the issuers that the server names do not matter; a
     * key of a kind that it does not take is of no use.
     */
    private @Nullable String chosen(String[] keyTypes) {
        askedFor = true;
        ClientKey key = known;
        return key != null && List.of(keyTypes).contains(key.key().getAlgorithm()) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chosen(keyTypes);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chosen(keyTypes);
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = chosen(new String[] {keyType});
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        ClientKey key = known;
        return key == null ? null : key.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        ClientKey key = known;
        return key == null ? null : key.key();
    }

    /** Nobody is served here. */
    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    /** Nobody is served here. */
    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
