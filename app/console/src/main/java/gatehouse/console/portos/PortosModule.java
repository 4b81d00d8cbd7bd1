package gatehouse.console.portos;

import gatehouse.clients.http.Address;
import gatehouse.clients.http.Limits;
import gatehouse.clients.portos.License;
import gatehouse.clients.portos.PortosClient;
import gatehouse.clients.portos.PortosSettings;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.systems.ProbeCalls;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.Times;
import gatehouse.console.words.Words;
import gatehouse.console.work.Failure;
import gatehouse.console.work.FailureWords;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Portos, the tills. */
public final class PortosModule implements SystemModule {
    private static final String LANGUAGE = "en-GB";

    private final Limits limits;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param limits of one call
     */
    public PortosModule(Limits limits, InstantSource clock, ZoneId zone) {
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
        return Words.of("system.portos");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) {
        PortosAddress where = PortosAddress.of(connection);
        var settings =
                new PortosSettings(Address.parse(where.server()), where.prefix(), LANGUAGE, limits);
        var calls =
                new ProbeCalls(failed -> FailureWords.ofRead(Failure.of(failed), name()).text());
        try (var client = new PortosClient(settings, calls, clock)) {
            return List.of(
                    calls.step("license", () -> licensed(client.license())),
                    calls.step("health", () -> client.health().status()));
        }
    }

    private String licensed(License license) {
        return Words.of(
                "portos.probe.license",
                license.shopId(),
                Times.full(license.expirationTime(), zone));
    }
}
