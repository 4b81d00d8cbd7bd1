package gatehouse.clients.srs;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.WrongAddressException;
import gatehouse.clients.route.ClientCertificate;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.Missing;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.NotThisComputer;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.OtherOriginForm;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.PathFollows;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.PortMissing;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.SrsSetting;
import gatehouse.clients.srs.SrsSettingsException.SrsSettingsFault.WrongAddress;

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
     * @throws SrsSettingsException with the fault
     */
    public SrsSettings {
        if (!HOSTS.contains(server.host())) {
            throw new SrsSettingsException(new NotThisComputer());
        }
        if (!server.path().isEmpty()) {
            throw new SrsSettingsException(new PathFollows(SrsSetting.ADDRESS));
        }
        checkOrigin(origin);
    }

    /**
     * Reads what a person typed, such as {@code http://127.0.0.1:8080} and {@code
     * https://desktop.example.com}. The port must be there, since no usual one is known.
     *
     * @throws SrsSettingsException with the fault
     */
    public static SrsSettings read(
            String address,
            String origin,
            CertificateTrust trust,
            SrsTimeLimits limits,
            Optional<ClientCertificate> certificate) {
        if (address.isBlank()) {
            throw new SrsSettingsException(new Missing(SrsSetting.ADDRESS));
        }
        ServerAddress server = parsed(SrsSetting.ADDRESS, address);
        if (HOSTS.contains(server.host()) && !WITH_PORT.matcher(address.strip()).matches()) {
            throw new SrsSettingsException(new PortMissing());
        }
        return new SrsSettings(server, origin.strip(), trust, limits, certificate);
    }

    private static void checkOrigin(String origin) {
        if (origin.isEmpty()) {
            throw new SrsSettingsException(new Missing(SrsSetting.ORIGIN));
        }
        ServerAddress read = parsed(SrsSetting.ORIGIN, origin);
        if (!read.path().isEmpty()) {
            throw new SrsSettingsException(new PathFollows(SrsSetting.ORIGIN));
        }
        if (!read.toString().equals(origin)) {
            throw new SrsSettingsException(new OtherOriginForm(read.toString()));
        }
    }

    private static ServerAddress parsed(SrsSetting setting, String text) {
        try {
            return ServerAddress.parse(text);
        } catch (WrongAddressException wrong) {
            throw new SrsSettingsException(new WrongAddress(setting, wrong.fault()));
        }
    }
}
