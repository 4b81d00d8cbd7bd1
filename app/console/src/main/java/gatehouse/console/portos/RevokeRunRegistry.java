package gatehouse.console.portos;

import gatehouse.clients.http.CallException;
import gatehouse.console.acts.runs.RunControl;
import gatehouse.console.acts.runs.RunProgress;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.journal.ActReason;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.sessions.revoke.OpenRevokeRun;
import gatehouse.console.sessions.revoke.PlannedLine;
import gatehouse.console.sessions.revoke.RevokePlan;
import gatehouse.console.sessions.revoke.RevokeRunService;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.sessions.revoke.RevokeSite;
import gatehouse.console.sessions.revoke.SeenInRun;
import gatehouse.console.sessions.revoke.receipt.LookFindings;
import gatehouse.console.sessions.revoke.receipt.ReceiptExport;
import gatehouse.console.sessions.revoke.receipt.RevokedSessions;
import gatehouse.console.sessions.revoke.receipt.SecondLook;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.words.TimeFormat;
import gatehouse.console.work.Background;
import gatehouse.console.work.WorkFailure;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The runs of this program that end many sessions, and those that an earlier one left unfinished.
 * Each holds a lease of its own on its environment, so that it goes on whatever a window shows. For
 * the thread that owns the view-models.
 */
public final class RevokeRunRegistry {
    private final RevokeRunService service;
    private final Background background;
    private final InstantSource clock;
    private final TimeFormat times;
    private final ObservableList<RevokeRunViewModel> runs = FXCollections.observableArrayList();
    private final List<Consumer<RevokeRunViewModel>> listeners = new ArrayList<>();
    private final Map<String, RevokedSessions> seen = new ConcurrentHashMap<>();
    private final Map<EnvironmentId, Environment> environments = new ConcurrentHashMap<>();
    private boolean looked;

    public RevokeRunRegistry(
            RevokeRunService service,
            Background background,
            InstantSource clock,
            TimeFormat times) {
        this.service = service;
        this.background = background;
        this.clock = clock;
        this.times = times;
    }

    /** The runs, the newest first. */
    public ObservableList<RevokeRunViewModel> runs() {
        return runs;
    }

    /** Hands over each run that ends from now on. */
    public Subscription whenEnded(Consumer<RevokeRunViewModel> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Finds the runs that an earlier program left unfinished; once.
     *
     * @param failed is told why they cannot be read
     */
    public void findUnfinished(Consumer<WorkFailure> failed) {
        if (!looked) {
            looked = true;
            background.start(this::list, this::unfinished, failed);
        }
    }

    private List<KeptRun> list() throws IOException {
        List<KeptRun> kept = service.list();
        for (KeptRun run : kept) {
            noteEnvironment(run);
        }
        return kept;
    }

    private void noteEnvironment(KeptRun run) throws IOException {
        service.environment(run.header()).ifPresent(there -> environments.put(there.id(), there));
    }

    private void unfinished(List<KeptRun> kept) {
        kept.stream()
                .filter(run -> run.state() == KeptRunState.UNFINISHED)
                .map(run -> model(run.header(), run.asked()))
                .forEach(run -> {
                    run.load();
                    runs.add(run);
                });
    }

    /**
     * What is asked and done over a connection.
     *
     * @param shown writes points of time for who looks at it
     */
    RevokeSite site(PortosServices portos, TimeFormat shown) {
        return new RevokeSite(
                portos.sessions(),
                portos.acts(),
                portos.connection().clock(),
                portos.parallelActs(),
                shown);
    }

    /**
     * Begins a run.
     *
     * @param lease on its environment, over its connection; given back at the end of the run
     */
    RevokeRunViewModel begin(EnvironmentLease lease, RevokePlan plan, ActReason reason) {
        environments.put(lease.environment().id(), lease.environment());
        ConnectionSpec over = lease.chosen(PortosServices.class).orElseThrow();
        var header = new RunHeader(RunPlace.of(lease.environment(), over), reason, clock.instant());
        RevokeRunViewModel run = model(header, plan.lines().size());
        runs.addFirst(run);
        seen.put(header.run(), SeenInRun.of(plan));
        run.start((control, progress) -> {
            try (lease;
                    OpenRevokeRun open = service.begin(header, plan)) {
                return run(open, site(lease), control, progress);
            }
        });
        return run;
    }

    /** A run that is kept; empty where none has this id. Reads the disk. */
    Optional<KeptRun> find(String run) throws IOException {
        Optional<KeptRun> kept = service.find(run);
        if (kept.isPresent()) {
            noteEnvironment(kept.get());
        }
        return kept;
    }

    /**
     * The place of the line of a run that has an entry in the journal of this computer; empty where
     * none has. Reads the disk.
     */
    OptionalInt line(KeptRun run, OptionalLong entry) throws IOException {
        return entry.isEmpty()
                ? OptionalInt.empty()
                : service.store().lines(run.header().run()).stream()
                        .filter(line ->
                                line.outcome()
                                        .filter(outcome -> outcome.journalEntry().equals(entry))
                                        .isPresent())
                        .mapToInt(KeptLine::number)
                        .findFirst();
    }

    /** The run as a window follows it; one that has ended is read from the disk. */
    RevokeRunViewModel model(KeptRun kept) {
        return runs.stream()
                .filter(run -> run.header().run().equals(kept.header().run()))
                .findFirst()
                .orElseGet(() -> {
                    RevokeRunViewModel run = model(kept.header(), kept.asked());
                    run.load();
                    return run;
                });
    }

    /** Goes on with a run, or tries again what it left open. */
    void proceed(RevokeRunViewModel run, EnvironmentLease lease) {
        environments.put(lease.environment().id(), lease.environment());
        run.start((control, progress) -> {
            try (lease) {
                String id = run.header().run();
                KeptRun kept = service.find(id).orElseThrow();
                if (!seen.containsKey(id)) {
                    seen.put(id, SeenInRun.of(service.store().lines(id)));
                }
                RevokeSite site = site(lease);
                try (OpenRevokeRun open =
                        service.resume(kept, site.sessions().lookup(), site.plans())) {
                    return run(open, site, control, progress);
                }
            }
        });
    }

    private static RevokeRunState.Ended run(
            OpenRevokeRun open, RevokeSite site, RunControl control, Consumer<RunProgress> progress)
            throws IOException {
        return open.run(
                site.acts(),
                site.parallel(),
                (planned, plan) -> new PlannedLine(planned, plan).leftOut(),
                control,
                progress::accept);
    }

    /**
     * Looks once more whether those that were revoked are out.
     *
     * @param portos the connection of the run
     * @param shown writes points of time for who looks at it
     */
    void look(RevokeRunViewModel run, PortosServices portos, TimeFormat shown) {
        RevokedSessions revoked = seen.getOrDefault(run.header().run(), RevokedSessions.NONE);
        var offset = Duration.between(clock.instant(), portos.connection().clock().instant());
        run.receipt().look(new SecondLook(portos.sessions(), revoked, offset, shown)::look);
    }

    /**
     * What a run's receipt is saved with; reads its lines and the journal, and asks a shared one,
     * so it blocks.
     *
     * @param found what a second look found
     */
    ReceiptExport export(RunHeader header, LookFindings found) throws IOException {
        return new ReceiptExport(
                header,
                environment(header).map(Environment::kind),
                ReceiptExport.rows(service.store().openReceipt(header.run()), found),
                service.journalHead(),
                service.sharedHead());
    }

    /** The environment of a run; empty where it was removed since. */
    Optional<Environment> environment(RunHeader header) {
        return Optional.ofNullable(environments.get(header.place().environment()));
    }

    private RevokeSite site(EnvironmentLease lease) throws CallException {
        return site(lease.require(PortosServices.class), times);
    }

    /** Ends a run that nobody goes on with; nothing is sent. The run says why it cannot. */
    void closeRun(RevokeRunViewModel run) {
        background.write(
                () -> service.store().closeRun(run.header().run()),
                closed -> {
                    if (closed) {
                        run.close();
                    } else {
                        run.fail(new WorkFailure.Input(MessageBundle.of("run.elsewhere")));
                    }
                },
                run::fail);
    }

    /** Sends nothing new for any run; each comes to its end. */
    public void stopAll() {
        runs.forEach(RevokeRunViewModel::stop);
    }

    /** Whether any run is done now. */
    public boolean isAnyGoing() {
        return runs.stream().anyMatch(RevokeRunViewModel::isGoing);
    }

    private RevokeRunViewModel model(RunHeader header, int asked) {
        return new RevokeRunViewModel(header, asked, service.store(), background, this::ended);
    }

    private void ended(RevokeRunViewModel run) {
        List.copyOf(listeners).forEach(listener -> listener.accept(run));
    }
}
