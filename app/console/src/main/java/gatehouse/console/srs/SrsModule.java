package gatehouse.console.srs;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The Genesys Screen Recording Service of this computer. */
public final class SrsModule implements SystemModule {
    private final SrsTimeLimits limits;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param limits of one call
     */
    public SrsModule(SrsTimeLimits limits, InstantSource clock, ZoneId zone) {
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
        return MessageBundle.of("system.srs");
    }

    @Override
    public String title() {
        return MessageBundle.of("system.srs.title");
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) throws CallException {
        SrsAddress where = SrsAddress.of(connection);
        try (var srs =
                new SrsConnection(
                        where.base(),
                        where.origin(),
                        "",
                        CertificateTrust.system(),
                        limits,
                        _ -> {},
                        clock)) {
            return List.of(version(srs, new LadderMessages(where.origin(), zone)));
        }
    }

    private static ProbeStep version(SrsConnection srs, LadderMessages words) throws CallException {
        Optional<SrsSettingsException> refused = srs.refused();
        if (refused.isPresent()) {
            String why = words.of(LadderStep.of(refused.get())).text();
            return new ProbeStep("version", false, null, why);
        }
        SrsStepResult version = srs.client().version();
        return new ProbeStep(
                "version",
                version.finding() == SrsFinding.VERSION_KNOWN,
                version.exchange(),
                words.of(LadderStep.of(version)).text().strip());
    }
}
