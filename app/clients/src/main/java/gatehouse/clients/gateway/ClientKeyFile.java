package gatehouse.clients.gateway;

import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.route.ClientCertificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the key and the certificates of a file in the form PKCS#12. */
final class ClientKeyFile {
    private static final long MOST_BYTES = 1024 * 1024;

    private ClientKeyFile() {}

    /**
     * The key that a server is shown a certificate for.
     *
     * @param chain its certificates, its own first
     */
    record ClientKey(PrivateKey key, List<X509Certificate> chain) {
        ClientKey {
            chain = List.copyOf(chain);
        }
    }

    /**
     * Reads the first key of the file.
     *
     * @throws UnsendableRequestException with the reason where there is none
     */
    static ClientKey read(ClientCertificate certificate) {
        byte[] bytes = bytes(certificate.file());
        Optional<char[]> entered = certificate.password();
        boolean isKnown = entered.isPresent();
        char[] password = entered.orElseGet(() -> new char[0]);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            return key(store, password);
        } catch (IOException e) {
            throw refused(reason(e, isKnown));
        } catch (UnrecoverableKeyException e) {
            throw refused(passwordReason(isKnown));
        } catch (GeneralSecurityException e) {
            throw refused(NotSentReasons.CLIENT_CERTIFICATE_OTHER_FORM);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static byte[] bytes(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MOST_BYTES) {
                throw refused(NotSentReasons.CLIENT_CERTIFICATE_OTHER_FORM);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw refused(NotSentReasons.CLIENT_CERTIFICATE_MISSING);
        } catch (IOException e) {
            throw refused(NotSentReasons.CLIENT_CERTIFICATE_UNREADABLE);
        }
    }

    private static ClientKey key(KeyStore store, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return new ClientKey(
                        key,
                        Stream.of(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList());
            }
        }
        throw refused(NotSentReasons.CLIENT_CERTIFICATE_WITHOUT_KEY);
    }

    /** Java tells a wrong password only by the cause of the failure. */
    private static String reason(IOException failed, boolean isKnown) {
        return failed.getCause() instanceof UnrecoverableKeyException
                ? passwordReason(isKnown)
                : NotSentReasons.CLIENT_CERTIFICATE_OTHER_FORM;
    }

    private static String passwordReason(boolean isKnown) {
        return isKnown
                ? NotSentReasons.CLIENT_CERTIFICATE_PASSWORD_WRONG
                : NotSentReasons.CLIENT_CERTIFICATE_PASSWORD_MISSING;
    }

    private static UnsendableRequestException refused(String reason) {
        return new UnsendableRequestException(reason, "The client certificate cannot be used.");
    }
}
