package gatehouse.clients.srs;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ClientCertificate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where and how the SRS of this computer is reached (contract: SRS 2).
 *
 * @param server scheme, host and port; the host is {@code 127.0.0.1} or {@code localhost}, and the
 *     latter must lead to this computer
 * @param origin address of the web desktop's server as a browser sends it, {@code
 *     scheme://host[:port]}
 * @param trust whose certificates are accepted
 * @param certificate shown to an SRS that asks for one; empty where there is none
 */
public record SrsSettings(
        ServerAddress server,
        String origin,
        CertificateTrust trust,
        SrsTimeLimits limits,
        Optional<ClientCertificate> certificate) {
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");
    private static final Pattern WITH_PORT = Pattern.compile("[^/]*//[^/]*:[0-9]+/*");

    /** Settings without a client certificate. */
    public SrsSettings(
            ServerAddress server, String origin, CertificateTrust trust, SrsTimeLimits limits) {
        this(server, origin, trust, limits, Optional.empty());
    }

    /**
     * Refuses what SRS is never called with.
     *
     * @throws SrsSettingsException with a sentence for the person
     */
    public SrsSettings {
        if (!HOSTS.contains(server.host())) {
            throw new SrsSettingsException(
                    SrsFinding.NOT_LOOPBACK,
                    "SRS is only reachable on the agent's own PC, as 127.0.0.1 or localhost.");
        }
        if (!server.path().isEmpty()) {
            throw incomplete("The address of SRS ends with its port.");
        }
        checkOrigin(origin);
    }

    /**
     * Reads what a person typed, such as {@code http://127.0.0.1:8080} and {@code
     * https://desktop.example.com}. The port must be there, since no usual one is known.
     *
     * @throws SrsSettingsException with a sentence for the person
     */
    public static SrsSettings read(
            String address,
            String origin,
            CertificateTrust trust,
            SrsTimeLimits limits,
            Optional<ClientCertificate> certificate) {
        if (address.isBlank()) {
            throw incomplete("The address of SRS is missing.");
        }
        ServerAddress server = address(address);
        if (HOSTS.contains(server.host()) && !WITH_PORT.matcher(address.strip()).matches()) {
            throw incomplete("The address of SRS ends with its port: no usual one is known.");
        }
        return new SrsSettings(server, origin.strip(), trust, limits, certificate);
    }

    private static void checkOrigin(String origin) {
        if (origin.isEmpty()) {
            throw incomplete("The origin is missing: the address of the web desktop's server.");
        }
        ServerAddress read = address(origin);
        if (!read.path().isEmpty()) {
            throw incomplete("An origin ends with its host or port; no path follows.");
        }
        if (!read.toString().equals(origin)) {
            throw incomplete("An origin is written as a browser sends it: " + read + ".");
        }
    }

    private static ServerAddress address(String text) {
        try {
            return ServerAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw incomplete(String.valueOf(e.getMessage()));
        }
    }

    private static SrsSettingsException incomplete(String sentence) {
        return new SrsSettingsException(SrsFinding.NOT_CONFIGURED, sentence);
    }
}
