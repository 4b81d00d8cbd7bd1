package gatehouse.console.environments.network;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.route.ClientCertificate;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.NumberRule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that say how a connection gets to its system and how long it waits there, for each
 * system that has them.
 */
public final class NetworkSettings {
    private static final ProxyRule PROXY_RULE = new ProxyRule();
    private static final ConnectionSetting PROXY =
            ConnectionSetting.inherited("proxy", "setting.proxy", PROXY_RULE, ProxyRule.NONE);
    private static final ClientCertificateRule CERTIFICATE_RULE = new ClientCertificateRule();

    /**
     * The certificate that a connection shows; a system that is never called over a proxy has it,
     * too.
     */
    public static final ConnectionSetting CERTIFICATE =
            ConnectionSetting.inherited(
                    "client-certificate", "setting.clientCertificate", CERTIFICATE_RULE, "");

    private static final ConnectionSetting SECONDS =
            ConnectionSetting.inherited(
                    "time-limit", "setting.timeLimit", new NumberRule(1, 600), "");
    private static final ConnectionSetting PARALLEL =
            ConnectionSetting.inherited(
                    "parallel-calls", "setting.parallelCalls", new NumberRule(1, 32), "");

    /** All of them, in the order in which people see them. */
    public static final List<ConnectionSetting> ALL =
            List.of(PROXY, CERTIFICATE, SECONDS, PARALLEL);

    private NetworkSettings() {}

    /**
     * How the calls of a connection get to their server.
     *
     * @param settings those that the connection says, by their keys
     * @param secrets are asked at each call, so that one that is entered later counts
     */
    public static ConnectionRoute route(Map<String, String> settings, ConnectionSecrets secrets) {
        String proxy = settings.getOrDefault(PROXY.key(), PROXY.standard());
        return new ConnectionRoute(
                PROXY_RULE.choice(proxy, secrets), certificate(settings, secrets));
    }

    /**
     * The certificate that a connection shows to a server that asks for one.
     *
     * @param settings those that the connection says, by their keys
     * @param secrets are asked when the file is read, so that one that is entered later counts
     */
    public static Optional<ClientCertificate> certificate(
            Map<String, String> settings, ConnectionSecrets secrets) {
        return CERTIFICATE_RULE.certificate(
                settings.getOrDefault(CERTIFICATE.key(), CERTIFICATE.standard()), secrets);
    }

    /**
     * The limits of the calls of a connection.
     *
     * @param settings those that the connection says, by their keys
     * @param usual hold where the connection says nothing
     */
    public static CallLimits limits(Map<String, String> settings, CallLimits usual) {
        CallLimits inTime =
                said(settings, SECONDS)
                        .map(text -> usual.withCall(Duration.ofSeconds(Long.parseLong(text))))
                        .orElse(usual);
        return said(settings, PARALLEL)
                .map(text -> inTime.withParallelCalls(Integer.parseInt(text)))
                .orElse(inTime);
    }

    private static Optional<String> said(Map<String, String> settings, ConnectionSetting setting) {
        return Optional.of(settings.getOrDefault(setting.key(), ""))
                .filter(text -> !text.isEmpty());
    }
}
