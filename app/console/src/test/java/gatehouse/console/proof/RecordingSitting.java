package gatehouse.console.proof;

import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsFinding;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.console.acts.ActRunner;
import gatehouse.console.acts.StrictEvents;
import gatehouse.console.acts.TestSite;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.srs.SrsConnection;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.recording.LadderMessages;
import gatehouse.console.recording.LadderPresenter;
import gatehouse.console.recording.LadderReport;
import gatehouse.console.recording.LadderStep;
import gatehouse.console.recording.LadderStepLine;
import gatehouse.console.recording.RecordingActs;
import gatehouse.console.recording.RecordingLoginRequest;
import gatehouse.console.recording.RecordingProbe;
import gatehouse.console.recording.RecordingSession;
import gatehouse.console.recording.RecordingSessionNotes;
import gatehouse.console.recording.RecordingSessionReport;
import gatehouse.console.wire.KeptExchanges;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.NotedPause;
import gatehouse.console.work.RetryPolicy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** One person's work at the SRS of one computer, and everything that was told of it. */
final class RecordingSitting implements AutoCloseable {
    /** So long that a busy computer never ends a step that is not to end by its limit. */
    static final SrsTimeLimits AMPLE_LIMITS = ofEach(Duration.ofSeconds(60));

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(20);

    final SrsPlayground srs;
    final RecordingSession session;
    final KeptExchanges wire = new KeptExchanges();
    private final SrsConnection connection;
    private final RecordingProbe recording;
    private final WriteGuard guard;
    private final LadderMessages words;
    private final List<String> told = new ArrayList<>();
    private final Set<SrsFinding> seen = new LinkedHashSet<>();
    private LadderReport ladder;
    private RecordingLoginRequest wish;

    RecordingSitting(SrsPlayground srs, String base, CertificateTrust trust, SrsTimeLimits limits) {
        this.srs = srs;
        this.connection =
                new SrsConnection(
                        base,
                        srs.origin(),
                        "DESK-7",
                        trust,
                        limits,
                        Optional.empty(),
                        new HttpCore(srs.clock.pair(), wire),
                        CallScope.none());
        this.recording = new RecordingProbe(connection, srs.clock);
        this.guard = new WriteGuard(srs.clock.pair());
        this.words = new LadderMessages(srs.origin(), TimeFormat.in(ZoneOffset.UTC));
        this.session =
                new RecordingSession(
                        connection,
                        new RecordingActs(
                                new ActRunner(
                                        srs.journal,
                                        new RetryPolicy(
                                                new NotedPause(),
                                                srs.clock,
                                                new SplittableRandom(1)),
                                        new NotedPause(),
                                        srs.clock.pair(),
                                        StrictEvents.create()),
                                new ActOrigin("jana", "Desk", "TEST", "srs"),
                                new TestSite(guard),
                                connection),
                        new RecordingSessionNotes(srs.home),
                        guard,
                        srs.clock,
                        () -> Duration.between(Instant.EPOCH, srs.clock.instant()).toNanos());
    }

    LadderReport look() throws IOException {
        ladder = recording.look();
        ladder.steps().stream().map(LadderStep::finding).forEach(seen::add);
        note();
        return ladder;
    }

    RecordingSessionReport signIn(ProofAgent agent) throws IOException {
        guard.arm(WriteGuard.USUAL_TIME);
        wish = agent.wish();
        session.signIn(wish);
        return noted(session.report());
    }

    /** The next ping, when it is due. */
    RecordingSessionReport poll() throws IOException {
        srs.clock.pass(BETWEEN_PINGS);
        return noted(session.poll());
    }

    /** As the window does when it closes. */
    RecordingSessionReport end() {
        return noted(session.end("the window was closed"));
    }

    /** As a person does. */
    RecordingSessionReport finish() throws IOException {
        session.finish(new ActReason("done", "T-12"));
        return noted(session.report());
    }

    /** Every finding that came up, each once. */
    Set<SrsFinding> seen() {
        return seen;
    }

    /** Everything that a person, a file or a ticket could be told. */
    List<String> told() {
        return told;
    }

    /** As it is told now. */
    String badge() {
        return lines().badge().text();
    }

    /** The run under which the journal has it. */
    String run() {
        return wish.reason().run();
    }

    @Override
    public void close() {
        connection.close();
    }

    private RecordingSessionReport noted(RecordingSessionReport report) {
        report.trail().stream().map(SrsStepResult::finding).forEach(seen::add);
        note();
        return report;
    }

    private void note() {
        LadderPresenter lines = lines();
        told.add(lines.badge().text());
        lines.steps().stream().map(LadderStepLine::text).forEach(told::add);
        told.add(session.report().toString());
        told.add(String.valueOf(wish));
    }

    private LadderPresenter lines() {
        return LadderPresenter.of(Optional.of(ladder), session.report(), session.left(), words);
    }

    private static SrsTimeLimits ofEach(Duration limit) {
        return new SrsTimeLimits(limit, limit, limit, limit, limit);
    }
}
