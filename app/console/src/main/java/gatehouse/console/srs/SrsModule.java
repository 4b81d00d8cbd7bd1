package gatehouse.console.srs;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.gateway.ServerProbe;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.connections.srs.LocalHostName;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.environments.ConnectionSchema;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.network.ConnectionSecrets;
import gatehouse.console.environments.network.NetworkSettings;
import gatehouse.console.recording.CertificatePinner;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.server.RecordingServerCheck;
import gatehouse.console.systems.ConnectionContext;
import gatehouse.console.systems.ProbePlan;
import gatehouse.console.systems.ProbeSequence;
import gatehouse.console.systems.ProbeStep;
import gatehouse.console.systems.ProbeStep.ProbeStage;
import gatehouse.console.systems.SystemModule;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.WorkFailure;

import java.time.Duration;
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
        String computer = LocalHostName.name(System.getenv());
        SrsConnection srs =
                connection(
                        context.connection(),
                        computer,
                        context.secrets(),
                        context.http(),
                        context.scope());
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
    public List<ProbeStep> probe(ConnectionSpec connection, ProbePlan plan) throws CallException {
        var words = new LadderMessages(SrsAddress.of(connection).origin(), times);
        try (SrsConnection srs =
                connection(connection, "", plan.secrets(), plan.http(), CallScope.none())) {
            Optional<SrsSettingsException> refused = srs.refused();
            if (refused.isPresent()) {
                String why = words.of(LadderStep.of(refused.get())).text();
                return List.of(ProbeStep.refused(ProbeStage.NAME, why));
            }
            return probe(srs, ServerAddress.parse(connection.address()), words, plan);
        }
    }

    private List<ProbeStep> probe(
            SrsConnection srs, ServerAddress server, LadderMessages words, ProbePlan plan)
            throws CallException {
        var steps =
                new ProbeSequence(
                        plan,
                        failed -> FailureMessages.ofRead(WorkFailure.of(failed), name()).text());
        CallLimits calls =
                CallLimits.standard().withConnect(limits.connect()).withCall(limits.asking());
        steps.reach(
                server,
                ServerProbe.onLoopback(
                        plan.http(), calls, server, srs.certificates(), srs.certificate()));
        if (steps.goesOnTo(ProbeStage.SYSTEM)) {
            steps.add(version(srs.client().version(), words));
        }
        return steps.steps();
    }

    private SrsConnection connection(
            ConnectionSpec connection,
            String computer,
            ConnectionSecrets secrets,
            HttpCore http,
            CallScope scope) {
        SrsAddress where = SrsAddress.of(connection);
        return new SrsConnection(
                where.base(),
                where.origin(),
                computer,
                connection.trust().certificates(),
                limits,
                NetworkSettings.certificate(connection.settings(), secrets),
                http,
                scope);
    }

    private static ProbeStep version(SrsStepResult version, LadderMessages words) {
        Exchange exchange = version.exchange();
        return new ProbeStep(
                ProbeStage.SYSTEM,
                "version",
                version.finding() == SrsFinding.VERSION_KNOWN,
                exchange,
                exchange == null ? Duration.ZERO : exchange.took(),
                List.of(),
                words.of(LadderStep.of(version)).text().strip());
    }
}
