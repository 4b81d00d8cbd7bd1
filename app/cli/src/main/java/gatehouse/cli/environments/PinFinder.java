package gatehouse.cli.environments;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.ExitCode;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.trust.CertificateReader;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.systems.ConnectionTester;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.words.VisibleText;
import gatehouse.console.work.FileMessages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the certificate that is to be pinned for a connection: the one that it shows now, or that
 * of an issuer. Where its fingerprint is not the one that the person has typed, there is none.
 */
final class PinFinder {
    /** More than the certificates of all public issuers take. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ConnectionTester tester;
    private final ConnectionSpec connection;
    private final String fingerprint;

    /**
     * @param connection as it counts in its environment
     * @throws CliException when what was typed is no fingerprint
     */
    PinFinder(ConnectionTester tester, ConnectionSpec connection, String typed) {
        this.tester = tester;
        this.connection = connection;
        try {
            this.fingerprint = CertificateTrust.fingerprint(typed);
        } catch (IllegalArgumentException noFingerprint) {
            throw refused("environments.trust.fingerprint");
        }
    }

    /** A certificate that may be pinned, and whom it was made out to. */
    record FoundPin(PinnedCertificate pin, String subject) {}

    /** The certificate of an issuer in a file. */
    FoundPin inFile(Path file) {
        List<X509Certificate> found = read(file);
        return found.stream()
                .filter(one -> ShownCertificate.sha256(one).equals(fingerprint))
                .findFirst()
                .map(PinFinder::issuer)
                .orElseThrow(() -> refused("environments.trust.file", file, fingerprints(found)));
    }

    /**
     * The issuer that an imported file proposes, or the certificate that the connection shows now.
     *
     * @throws CallException when the thread is interrupted
     */
    FoundPin shown() throws CallException {
        Optional<X509Certificate> proposed =
                connection
                        .trust()
                        .proposal()
                        .filter(pin -> pin.sha256().equals(fingerprint))
                        .flatMap(PinnedCertificate::issuer);
        return proposed.isPresent() ? issuer(proposed.get()) : shownNow();
    }

    private FoundPin shownNow() throws CallException {
        ProbeStep last = tester.testCertificate(connection).getLast();
        if (last.chain().isEmpty()) {
            throw last.answered()
                    ? refused("environments.trust.plain", connection.name())
                    : failed(last);
        }
        ShownCertificate shown = last.chain().getFirst();
        if (!shown.sha256().equals(fingerprint)) {
            throw refused(
                    "environments.trust.other",
                    connection.name(),
                    shown.sha256(),
                    VisibleText.text(shown.subject()),
                    VisibleText.text(shown.issuer()),
                    TimeFormat.utc(shown.notAfter()));
        }
        PinnedCertificate pin = PinnedCertificate.ofServer(fingerprint);
        refuseUseless(pin);
        return new FoundPin(pin, shown.subject());
    }

    /** A pin does not help where the name, the dates or the strength are wrong. */
    private void refuseUseless(PinnedCertificate pin) throws CallException {
        ProbeStep last =
                tester.testCertificate(connection.trusting(ConnectionTrust.pinning(pin))).getLast();
        if (!last.answered()) {
            throw failed(last);
        }
    }

    private static FoundPin issuer(X509Certificate issuer) {
        if (issuer.getBasicConstraints() < 0) {
            throw refused("environments.trust.issuer");
        }
        return new FoundPin(
                PinnedCertificate.ofIssuer(issuer), ShownCertificate.of(issuer).subject());
    }

    private static List<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateReader.read(in.readNBytes(MOST_BYTES));
        } catch (IOException failed) {
            throw refused("environments.trust.unreadable", FileMessages.of(failed));
        }
    }

    private static String fingerprints(List<X509Certificate> found) {
        return found.isEmpty()
                ? TerminalMessages.of("environments.trust.none")
                : found.stream().map(ShownCertificate::sha256).collect(Collectors.joining(", "));
    }

    private static CliException failed(ProbeStep step) {
        return new CliException(
                ExitCode.FAILED,
                step.detail() + " " + TerminalMessages.of("environments.trust.unchanged"));
    }

    private static CliException refused(String key, Object... arguments) {
        return new CliException(
                ExitCode.FAILED,
                TerminalMessages.of(key, arguments)
                        + " "
                        + TerminalMessages.of("environments.trust.unchanged"));
    }
}
