package gatehouse.console.environments.network;

import gatehouse.clients.route.ConnectionRoute;
import gatehouse.console.environments.settings.ConnectionSetting;

import java.util.List;
import java.util.Map;

/** The settings that say how a connection gets to its system, for each system that has them. */
public final class NetworkSettings {
    private static final ProxyRule PROXY_RULE = new ProxyRule();
    private static final ConnectionSetting PROXY =
            ConnectionSetting.inherited("proxy", "setting.proxy", PROXY_RULE, ProxyRule.NONE);
    private static final ClientCertificateRule CERTIFICATE_RULE = new ClientCertificateRule();
    private static final ConnectionSetting CERTIFICATE =
            ConnectionSetting.inherited(
                    "client-certificate", "setting.clientCertificate", CERTIFICATE_RULE, "");

    /** All of them, in the order in which people see them. */
    public static final List<ConnectionSetting> ALL = List.of(PROXY, CERTIFICATE);

    private NetworkSettings() {}

    /**
     * How the calls of a connection get to their server.
     *
     * @param settings those that the connection says, by their keys
     * @param secrets are asked at each call, so that one that is entered later counts
     */
    public static ConnectionRoute route(Map<String, String> settings, ConnectionSecrets secrets) {
        String proxy = settings.getOrDefault(PROXY.key(), PROXY.standard());
        String certificate = settings.getOrDefault(CERTIFICATE.key(), CERTIFICATE.standard());
        return new ConnectionRoute(
                PROXY_RULE.choice(proxy, secrets),
                CERTIFICATE_RULE.certificate(certificate, secrets));
    }
}
