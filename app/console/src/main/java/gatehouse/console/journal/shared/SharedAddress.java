package gatehouse.console.journal.shared;

import gatehouse.console.journal.JournalException;
import gatehouse.console.words.MessageBundle;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a shared journal is: {@code postgresql://user@host:port/database}, with {@code
 * ?sslrootcert=FILE} where the server's certificate comes from an issuer that Java does not know.
 *
 * @param host a name or an address, as it is written in the certificate
 * @param rootCertificate the certificates of issuers, as PEM; empty for those that Java knows
 */
record SharedAddress(
        String user, String host, int port, String database, Optional<Path> rootCertificate) {
    private static final int STANDARD_PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern DATABASE = Pattern.compile("/([^/]+)");
    private static final Pattern ROOT_CERTIFICATE = Pattern.compile("sslrootcert=([^&]+)");

    /**
     * Reads an address.
     *
     * @param source where it stands, for the sentence
     * @throws JournalException in a sentence that does not repeat the address, as somebody may have
     *     written a password into it
     */
    static SharedAddress parse(String text, String source) throws JournalException {
        URI address;
        try {
            address = new URI(text.strip());
        } catch (URISyntaxException wrong) {
            throw wrong("form", source);
        }
        String user = String.valueOf(address.getUserInfo());
        if (user.contains(":")) {
            throw wrong("password", source);
        }
        Matcher database = DATABASE.matcher(String.valueOf(address.getPath()));
        if (!SCHEMES.contains(String.valueOf(address.getScheme()))
                || address.getHost() == null
                || address.getUserInfo() == null
                || user.isEmpty()
                || !database.matches()
                || address.getFragment() != null) {
            throw wrong("form", source);
        }
        return new SharedAddress(
                user,
                address.getHost(),
                address.getPort() < 0 ? STANDARD_PORT : address.getPort(),
                database.group(1),
                rootCertificate(address, source));
    }

    private static Optional<Path> rootCertificate(URI address, String source)
            throws JournalException {
        String query = address.getQuery();
        if (query == null) {
            return Optional.empty();
        }
        Matcher certificate = ROOT_CERTIFICATE.matcher(query);
        if (!certificate.matches()) {
            throw wrong("option", source);
        }
        return Optional.of(Path.of(certificate.group(1)));
    }

    private static JournalException wrong(String key, String source) {
        return JournalException.shared(
                MessageBundle.of("sharedJournal.address." + key, source), null);
    }

    /** Whether nothing leaves this computer on the way to it. */
    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /** For people: host and database. */
    String shown() {
        return host + ":" + port + "/" + database;
    }

    /** As the driver takes it. */
    String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
}
