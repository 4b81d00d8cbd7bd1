package gatehouse.console.srs;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.Trust;
import gatehouse.clients.srs.Finding;
import gatehouse.clients.srs.Found;
import gatehouse.clients.srs.SettingsRefused;
import gatehouse.clients.srs.TimeLimits;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.LadderWords;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.Words;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The Genesys Screen Recording Service of this computer. */
public final class SrsModule implements SystemModule {
    private final TimeLimits limits;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param limits of one call
     */
    public SrsModule(TimeLimits limits, InstantSource clock, ZoneId zone) {
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ConnectionSchema schema() {
        return SrsAddress.SCHEMA;
    }

    @Override
    public String name() {
        return Words.of("system.srs");
    }

    @Override
    public String title() {
        return Words.of("system.srs.title");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) throws CallException {
        SrsAddress where = SrsAddress.of(connection);
        try (var srs =
                new SrsConnection(
                        where.base(), where.origin(), "", Trust.system(), limits, _ -> {}, clock)) {
            return List.of(version(srs, new LadderWords(where.origin(), zone)));
        }
    }

    private static ProbeStep version(SrsConnection srs, LadderWords words) throws CallException {
        Optional<SettingsRefused> refused = srs.refused();
        if (refused.isPresent()) {
            String why = words.of(LadderStep.of(refused.get())).text();
            return new ProbeStep("version", false, null, why);
        }
        Found version = srs.client().version();
        return new ProbeStep(
                "version",
                version.finding() == Finding.VERSION_KNOWN,
                version.exchange(),
                words.of(LadderStep.of(version)).text().strip());
    }
}
