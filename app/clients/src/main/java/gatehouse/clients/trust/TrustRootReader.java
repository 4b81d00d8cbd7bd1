package gatehouse.clients.trust;

import gatehouse.clients.trust.TrustRootTrouble.TrustRootTroubleKind;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Reads the issuers that the operating system and Java trust. What cannot be read is left out and
 * told: with fewer issuers fewer certificates are accepted, never more.
 *
 * @param variables of the process; {@code SSL_CERT_FILE} names a bundle in the place of the
 *     distribution's, as for OpenSSL
 * @param system the name of the operating system, as in {@code os.name}
 * @param bundles where distributions keep their issuers; the first that is there is read
 */
public record TrustRootReader(Map<String, String> variables, String system, List<Path> bundles) {
    private static final String VARIABLE = "SSL_CERT_FILE";

    /** Debian, Fedora, openSUSE, Red Hat and Alpine, in this order. */
    private static final List<Path> USUAL_BUNDLES =
            List.of(
                    Path.of("/etc/ssl/certs/ca-certificates.crt"),
                    Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
                    Path.of("/etc/ssl/ca-bundle.pem"),
                    Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
                    Path.of("/etc/ssl/cert.pem"));

    public TrustRootReader {
        variables = Map.copyOf(variables);
        bundles = List.copyOf(bundles);
    }

    /** A reader of what this computer trusts. */
    public static TrustRootReader ofThisComputer() {
        String chosen = System.getenv(VARIABLE);
        return new TrustRootReader(
                chosen == null ? Map.of() : Map.of(VARIABLE, chosen),
                System.getProperty("os.name", ""),
                USUAL_BUNDLES);
    }

    /** Reads them; blocks on the disk. */
    public TrustRoots read() {
        var issuers = new LinkedHashSet<X509Certificate>();
        var troubles = new ArrayList<TrustRootTrouble>();
        readJava(issuers, troubles);
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            readStore("Windows-ROOT", issuers, troubles);
        } else if (name.startsWith("mac")) {
            readStore("KeychainStore-ROOT", issuers, troubles);
            readStore("KeychainStore", issuers, troubles);
        } else {
            bundle(troubles).ifPresent(file -> readBundle(file, issuers, troubles));
        }
        return TrustRoots.of(issuers, troubles);
    }

    private static void readJava(Set<X509Certificate> issuers, List<TrustRootTrouble> troubles) {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            Collections.addAll(
                    issuers,
                    ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers());
        } catch (GeneralSecurityException e) {
            troubles.add(new TrustRootTrouble(TrustRootTroubleKind.JAVA, ""));
        }
    }

    private static void readStore(
            String type, Set<X509Certificate> issuers, List<TrustRootTrouble> troubles) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate issuer) {
                    issuers.add(issuer);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            troubles.add(new TrustRootTrouble(TrustRootTroubleKind.SYSTEM_STORE, type));
        }
    }

    private Optional<Path> bundle(List<TrustRootTrouble> troubles) {
        String chosen = variables.getOrDefault(VARIABLE, "");
        if (chosen.isEmpty()) {
            return bundles.stream().filter(Files::exists).findFirst();
        }
        try {
            return Optional.of(Path.of(chosen));
        } catch (InvalidPathException e) {
            troubles.add(new TrustRootTrouble(TrustRootTroubleKind.VARIABLE, VARIABLE));
            return Optional.empty();
        }
    }

    private static void readBundle(
            Path file, Set<X509Certificate> issuers, List<TrustRootTrouble> troubles) {
        try {
            List<X509Certificate> found = CertificateReader.read(Files.readAllBytes(file));
            if (found.isEmpty()) {
                troubles.add(unreadable(TrustRootTroubleKind.FILE_EMPTY, file));
            }
            issuers.addAll(found);
        } catch (NoSuchFileException e) {
            troubles.add(unreadable(TrustRootTroubleKind.FILE_MISSING, file));
        } catch (AccessDeniedException e) {
            troubles.add(unreadable(TrustRootTroubleKind.FILE_DENIED, file));
        } catch (IOException e) {
            troubles.add(unreadable(TrustRootTroubleKind.FILE_REFUSED, file));
        }
    }

    private static TrustRootTrouble unreadable(TrustRootTroubleKind why, Path file) {
        return new TrustRootTrouble(why, file.toString());
    }
}
