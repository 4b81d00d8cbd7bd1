package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRun;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.journal.ActReason;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.SessionLookup;
import gatehouse.console.sessions.revoke.OpenRevokeRun;
import gatehouse.console.sessions.revoke.RevokePlan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends sessions by their ids, by a filter or by a saved plan, and writes a receipt. */
@Command(name = "revoke")
public final class RevokeSessions implements TerminalVerb {
    /** More at once would trouble a server that people work at. */
    private static final int MOST_PARALLEL = 32;

    /** A longer plan is summed up before the question. */
    private static final int MOST_SHOWN = 25;

    private final CommandContext place;

    @Mixin final RevokeSelection selection = new RevokeSelection();

    @Mixin final WriteOptions write = new WriteOptions();

    @Option(names = "--receipt", paramLabel = "FILE")
    @Nullable Path receipt;

    @Mixin final CountConfirmation count = new CountConfirmation();

    @Option(names = "--parallel", paramLabel = "N")
    @Nullable Integer parallel;

    @Option(names = "--resume", paramLabel = "RUN")
    @Nullable String resumed;

    @Option(names = "--full-ids")
    boolean fullIds;

    private volatile boolean running;

    public RevokeSessions(CommandContext place) {
        this.place = place;
    }

    /** A stop ends what comes before the run; the run itself ends between two sessions. */
    @Override
    public boolean handlesInterrupts() {
        return running;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        if (parallel != null && (parallel < 1 || parallel > MOST_PARALLEL)) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of("revoke.parallel.wrong", MOST_PARALLEL));
        }
        if (resumed != null) {
            return resume(resumed);
        }
        place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        RevokeSource source = selection.source(write.isDryRun(), place.around());
        try (Console console = place.console();
                EnvironmentLease lease =
                        place.writing(
                                console, confirmation, new PortosTerminalSignIn(place, console))) {
            var planner = new RevokePlanner(lease, console.journal(), selection, place);
            boolean asked = place.around().prompt().isPresent() && !write.isAgreed();
            RevokePlan plan = planner.plan(source, asked);
            if (!write.isDryRun()) {
                count.require(planner.counted(source, plan), write.isAgreed());
                if (!isConfirmed(confirmation, plan, lease, true)) {
                    place.output().note(TerminalMessages.of("revoke.declined"));
                    return ExitCode.FAILED;
                }
            }
            ReceiptWriter receipts = receipts(console);
            return write.isDryRun()
                    ? show(plan, planner, receipts)
                    : revoke(plan, lease, console, receipts);
        }
    }

    private ReceiptWriter receipts(Console console) throws IOException {
        var file = new ReceiptFile(Optional.ofNullable(receipt));
        file.reserve();
        return new ReceiptWriter(
                place.output(), console.journal(), console.entries(), file, fullIds);
    }

    private ExitCode resume(String run) throws IOException, InterruptedException {
        if (write.isDryRun() || write.hasReason() || selection.isGiven() || count.isGiven()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.resume.alone"));
        }
        WriteConfirmation confirmation = write.confirmationWithoutReason(place.around().prompt());
        try (Console console = place.console()) {
            KeptRun kept = keptRun(console, run);
            try (EnvironmentLease lease =
                    place.writing(
                            console,
                            kept.header().environment(),
                            confirmation,
                            new PortosTerminalSignIn(place, console))) {
                var planner = new RevokePlanner(lease, console.journal(), selection, place);
                planner.requireConnection(kept.header().place());
                return resume(kept, planner, lease, confirmation, console);
            }
        }
    }

    private ExitCode resume(
            KeptRun kept,
            RevokePlanner planner,
            EnvironmentLease lease,
            WriteConfirmation confirmation,
            Console console)
            throws IOException, InterruptedException {
        SessionLookup lookup = lease.require(PortosServices.class).sessions().lookup();
        try (OpenRevokeRun open = console.runs().resume(kept, lookup, planner.reader())) {
            if (!isConfirmed(confirmation, open.plan(), lease, false)) {
                place.output().note(TerminalMessages.of("revoke.declined"));
                return ExitCode.FAILED;
            }
            ReceiptWriter receipts = receipts(console);
            String run = kept.header().run();
            List<KeptLine> lines = console.runs().store().receipt(run);
            begin(lease);
            return receipts.write(runner(lease).receipt(run, open, lines));
        }
    }

    /** A run that may go on, as far as is known before anything is sent. */
    private KeptRun keptRun(Console console, String id) throws IOException {
        KeptRun run =
                console.runs()
                        .find(id)
                        .orElseThrow(() -> wrong(ExitCode.WRONG_USAGE, "runs.close.missing", id));
        RunPlace where = run.header().place();
        Optional<String> named = place.chosen();
        if (named.isPresent()
                && !place.environment(console, named.get()).id().equals(where.environment())) {
            throw wrong(ExitCode.WRONG_USAGE, "revoke.resume.elsewhere", where.environmentName());
        }
        return switch (run.state()) {
            case CLOSED -> throw wrong(ExitCode.FAILED, "revoke.resume.closed", id);
            case RUNNING -> throw wrong(ExitCode.FAILED, "runs.alive", id);
            case UNFINISHED, FINISHED -> run;
        };
    }

    private static CliException wrong(ExitCode exit, String key, String place) {
        return new CliException(exit, TerminalMessages.of(key, place));
    }

    /** Shows what would be done and asks, unless nothing is to be sent. */
    private boolean isConfirmed(
            WriteConfirmation confirmation,
            RevokePlan plan,
            EnvironmentLease lease,
            boolean counted) {
        int ready = plan.count();
        if (ready == 0 || write.isAgreed()) {
            return true;
        }
        var shown = new RevokePlanOutput(plan, place.around().clock().instant());
        shown.lines().stream()
                .limit(MOST_SHOWN)
                .forEach(line -> place.output().note(line.detail()));
        if (plan.lines().size() > MOST_SHOWN) {
            place.output().note(shown.summary());
        }
        return confirmation.isGiven(
                        TerminalMessages.of(
                                "revoke.question",
                                ready,
                                lease.environment().name(),
                                lease.environment().kind()),
                        lease.environment())
                && (!counted || count.isTyped(ready, place.around().prompt()));
    }

    private ExitCode show(RevokePlan plan, RevokePlanner planner, ReceiptWriter receipts)
            throws IOException {
        planner.save(plan);
        var output = new RevokePlanOutput(plan, place.around().clock().instant());
        if (place.output().form() != OutputFormat.JSON) {
            place.output().note(output.summary());
        }
        return receipts.write(
                RevokeReceipt.of(
                        UUID.randomUUID().toString(),
                        RunEnding.WHOLE,
                        Optional.of(output),
                        output.lines()));
    }

    private ExitCode revoke(
            RevokePlan plan, EnvironmentLease lease, Console console, ReceiptWriter receipts)
            throws IOException, InterruptedException {
        ActReason reason = write.reason();
        var header =
                new RunHeader(
                        RunPlace.of(
                                lease.environment(),
                                lease.chosen(PortosServices.class).orElseThrow()),
                        reason,
                        place.around().clock().instant());
        begin(lease);
        try (OpenRevokeRun open = console.runs().begin(header, plan)) {
            return receipts.write(runner(lease).receipt(reason.run(), open, plan.kept()));
        }
    }

    /** From here on a stop ends the run, and not the program. */
    private void begin(EnvironmentLease lease) throws InterruptedException {
        running = true;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        lease.guard().armForWholeRun();
    }

    private TerminalRevokeRun runner(EnvironmentLease lease) throws IOException {
        PortosServices portos = lease.require(PortosServices.class);
        int most = portos.parallelActs();
        return new TerminalRevokeRun(
                place.around(),
                portos.acts(),
                parallel == null ? most : Math.min(parallel, most),
                place.output()::note);
    }
}
