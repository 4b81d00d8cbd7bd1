package gatehouse.console.srs;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.connections.srs.LocalHostName;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.recording.CertificatePinner;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.server.RecordingServerCheck;
import gatehouse.console.systems.ConnectionContext;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;

import java.util.List;
import java.util.Optional;

/** The Genesys Screen Recording Service of this computer. */
public final class SrsModule implements SystemModule<SrsServices> {
    private final SrsTimeLimits limits;
    private final ClockPair clocks;
    private final TimeFormat times;

    /**
     * @param limits of one call
     */
    public SrsModule(SrsTimeLimits limits, ClockPair clocks, TimeFormat times) {
        this.limits = limits;
        this.clocks = clocks;
        this.times = times;
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
    public Class<SrsServices> connectionType() {
        return SrsServices.class;
    }

    @Override
    public SrsServices connect(ConnectionContext context) {
        SrsAddress where = SrsAddress.of(context.connection());
        String computer = LocalHostName.name(System.getenv());
        SrsConnection srs = connection(where, computer, context.http(), context.scope());
        var acts =
                new RecordingActs(
                        context.runner(),
                        context.origin(),
                        context.site(() -> "", Optional::empty),
                        srs);
        var notes = new RecordingSessionNotes(context.home());
        var session =
                new RecordingSession(
                        srs, acts, notes, context.guard(), clocks.wall(), clocks.nanos());
        return new SrsServices(
                srs,
                new RecordingProbe(srs, clocks.wall()),
                session,
                new CertificatePinner(srs, session, acts),
                new RecordingServerCheck(limits, context.http(), context.scope()),
                notes,
                context.played());
    }

    @Override
    public List<ProbeStep> probe(ConnectionSpec connection) throws CallException {
        SrsAddress where = SrsAddress.of(connection);
        try (var http = HttpCore.ofOneClient(clocks, _ -> {});
                SrsConnection srs = connection(where, "", http, CallScope.none())) {
            return List.of(version(srs, new LadderMessages(where.origin(), times)));
        }
    }

    private SrsConnection connection(
            SrsAddress where, String computer, HttpCore http, CallScope scope) {
        return new SrsConnection(
                where.base(),
                where.origin(),
                computer,
                CertificateTrust.system(),
                limits,
                http,
                scope);
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
