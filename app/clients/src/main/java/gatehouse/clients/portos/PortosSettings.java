package gatehouse.clients.portos;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ConnectionRoute;

import java.util.regex.Pattern;

/**
 * Where and how one Portos is reached (contract: Portos 10, rule 1).
 *
 * @param server scheme, host and port only
 * @param prefix before the resources: {@code /api} as a rule, empty, or such as {@code /api/v1};
 *     signing in and health do not follow it (contract: Portos 1)
 * @param language of the server's texts, {@code en-GB} or {@code sk-SK}; anything else gives the
 *     server's own (contract: Portos 8)
 * @param limits of each call
 * @param trust whose certificates are accepted
 * @param route how calls get to it
 */
public record PortosSettings(
        ServerAddress server,
        String prefix,
        String language,
        CallLimits limits,
        CertificateTrust trust,
        ConnectionRoute route) {
    private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]*[A-Za-z0-9_~-])*");

    public PortosSettings {
        if (!server.path().isEmpty()) {
            throw new IllegalArgumentException(
                    "The address of a Portos ends with its port; what follows is the prefix.");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "A prefix is empty or begins with a slash, as in /api, and ends without one.");
        }
    }

    /** Settings without a proxy. */
    public PortosSettings(
            ServerAddress server,
            String prefix,
            String language,
            CallLimits limits,
            CertificateTrust trust) {
        this(server, prefix, language, limits, trust, ConnectionRoute.DIRECT);
    }

    /** Settings that accept the issuers that Java knows. */
    public PortosSettings(ServerAddress server, String prefix, String language, CallLimits limits) {
        this(server, prefix, language, limits, CertificateTrust.system());
    }

    /** The same with another prefix. */
    public PortosSettings withPrefix(String other) {
        return new PortosSettings(server, other, language, limits, trust, route);
    }
}
