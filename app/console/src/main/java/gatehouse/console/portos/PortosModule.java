package gatehouse.console.portos;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.clients.portos.server.PortosLicense;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.systems.ProbeCalls;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Portos, the tills. */
public final class PortosModule implements SystemModule {
    private static final String LANGUAGE = "en-GB";

    private final CallLimits limits;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param limits of one call
     */
    public PortosModule(CallLimits limits, InstantSource clock, ZoneId zone) {
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ConnectionSchema schema() {
        return PortosAddress.SCHEMA;
    }

    @Override
    public String name() {
        return MessageBundle.of("system.portos");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) {
        PortosAddress where = PortosAddress.of(connection);
        var settings =
                new PortosSettings(
                        ServerAddress.parse(where.server()), where.prefix(), LANGUAGE, limits);
        var calls =
                new ProbeCalls(
                        failed -> FailureMessages.ofRead(WorkFailure.of(failed), name()).text());
        try (var client = new PortosClient(settings, calls, clock)) {
            return List.of(
                    calls.step("license", () -> licensed(client.license())),
                    calls.step("health", () -> client.health().status()));
        }
    }

    private String licensed(PortosLicense license) {
        return MessageBundle.of(
                "portos.probe.license",
                license.shopId(),
                TimeFormat.full(license.expirationTime(), zone));
    }
}
