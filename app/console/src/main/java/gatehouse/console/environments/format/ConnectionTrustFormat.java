package gatehouse.console.environments.format;

import gatehouse.clients.trust.CertificateReader;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a connection trusts, as it stands in the file beside the connection's settings: {@code
 * "trust"} is the pin, {@code "proposedTrust"} the proposal of an imported file; each has {@code
 * "sha256"} and, for an issuer, {@code "issuer"}, its certificate in Base64.
 */
public final class ConnectionTrustFormat {
    /** The members of a connection that say whom it trusts. */
    public static final List<String> MEMBERS = List.of("trust", "proposedTrust");

    private static final String PIN = MEMBERS.get(0);
    private static final String PROPOSAL = MEMBERS.get(1);
    private static final String SHA256 = "sha256";
    private static final String ISSUER = "issuer";

    private ConnectionTrustFormat() {}

    /**
     * What a connection trusts.
     *
     * @throws IllegalArgumentException when a pin cannot be read; it must not be passed over, as
     *     others would be accepted then
     */
    public static ConnectionTrust read(JsonNode connection) {
        return new ConnectionTrust(pin(connection.path(PIN)), pin(connection.path(PROPOSAL)));
    }

    /** Writes it into the object of a connection, over what that said before. */
    public static void write(ConnectionTrust trust, ObjectNode connection) {
        write(trust.pin(), PIN, connection);
        write(trust.proposal(), PROPOSAL, connection);
    }

    private static Optional<PinnedCertificate> pin(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        PinnedCertificate server = PinnedCertificate.ofServer(node.path(SHA256).asString(""));
        String issuer = node.path(ISSUER).asString("");
        return Optional.of(issuer.isEmpty() ? server : ofIssuer(issuer, server.sha256()));
    }

    private static PinnedCertificate ofIssuer(String base64, String sha256) {
        PinnedCertificate issuer =
                CertificateReader.read(Base64.getDecoder().decode(base64)).stream()
                        .findFirst()
                        .map(PinnedCertificate::ofIssuer)
                        .orElseThrow(() -> new IllegalArgumentException("That is no certificate."));
        if (!issuer.sha256().equals(sha256)) {
            throw new IllegalArgumentException("The fingerprint is that of another certificate.");
        }
        return issuer;
    }

    private static void write(
            Optional<PinnedCertificate> pin, String member, ObjectNode connection) {
        if (pin.isEmpty()) {
            connection.remove(member);
            return;
        }
        ObjectNode node = connection.withObjectProperty(member);
        node.put(SHA256, pin.get().sha256());
        node.remove(ISSUER);
        pin.get().issuer().ifPresent(issuer -> node.put(ISSUER, base64(issuer)));
    }

    private static String base64(X509Certificate issuer) {
        try {
            return Base64.getEncoder().encodeToString(issuer.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written.", e);
        }
    }
}
