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
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.journal.ActReason;
import gatehouse.console.portos.PortosServices;
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
                EnvironmentLease desk =
                        place.writing(
                                console, confirmation, new PortosTerminalSignIn(place, console))) {
            var planner = new RevokePlanner(desk, console.journal(), selection, place);
            boolean asked = place.around().prompt().isPresent() && !write.isAgreed();
            RevokePlan plan = planner.plan(source, asked);
            if (!write.isDryRun()) {
                count.require(planner.counted(source, plan), write.isAgreed());
                if (!isConfirmed(confirmation, plan, desk, true)) {
                    place.output().note(TerminalMessages.of("revoke.declined"));
                    return ExitCode.FAILED;
                }
            }
            ReceiptWriter receipts = receipts(console);
            return write.isDryRun()
                    ? show(plan, planner, receipts)
                    : revoke(plan, desk, console, receipts);
        }
    }

    private ReceiptWriter receipts(Console console) throws IOException {
        var file = new ReceiptFile(Optional.ofNullable(receipt));
        file.reserve();
        return new ReceiptWriter(place.output(), console.journal(), file, fullIds);
    }

    private ExitCode resume(String run) throws IOException, InterruptedException {
        if (write.isDryRun() || write.hasReason() || selection.isGiven() || count.isGiven()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.resume.alone"));
        }
        WriteConfirmation confirmation = write.confirmationWithoutReason(place.around().prompt());
        try (Console console = place.console()) {
            var kept = ResumedRun.take(console, run, place.chosen());
            try (RunKeeper keeper = kept.keeper();
                    EnvironmentLease desk =
                            place.writing(
                                    console,
                                    kept.run().header().environment(),
                                    confirmation,
                                    new PortosTerminalSignIn(place, console))) {
                var planner = new RevokePlanner(desk, console.journal(), selection, place);
                planner.requireConnection(kept.run().header().connection());
                List<KeptLine> open = kept.open(console, desk, place.around().clock());
                RevokePlan plan = planner.planAgain(open);
                if (!isConfirmed(confirmation, plan, desk, false)) {
                    place.output().note(TerminalMessages.of("revoke.declined"));
                    return ExitCode.FAILED;
                }
                ReceiptWriter receipts = receipts(console);
                begin(desk);
                RevokeReceipt part =
                        run(desk, kept.run().header().reason())
                                .of(plan, open.stream().map(KeptLine::number).toList(), keeper);
                return receipts.write(kept.whole(console.runs(), part));
            }
        }
    }

    /** Shows what would be done and asks, unless nothing is to be sent. */
    private boolean isConfirmed(
            WriteConfirmation confirmation,
            RevokePlan plan,
            EnvironmentLease desk,
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
                                desk.environment().name(),
                                desk.environment().kind()),
                        desk.environment())
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
                new RevokeReceipt(
                        UUID.randomUUID().toString(),
                        RunEnding.WHOLE,
                        Optional.of(output),
                        null,
                        output.lines()));
    }

    private ExitCode revoke(
            RevokePlan plan, EnvironmentLease desk, Console console, ReceiptWriter receipts)
            throws IOException, InterruptedException {
        ActReason reason = write.reason();
        var output = new RevokePlanOutput(plan, place.around().clock().instant());
        var header =
                new RunHeader(
                        desk.environment().name(),
                        desk.chosen(PortosServices.class).map(ConnectionSpec::name).orElse(""),
                        reason,
                        output.now());
        List<KeptLine> lines = plan.kept();
        begin(desk);
        try (RunKeeper keeper = console.runs().begin(header, lines)) {
            return receipts.write(
                    run(desk, reason)
                            .of(plan, lines.stream().map(KeptLine::number).toList(), keeper));
        }
    }

    /** From here on a stop ends the run, and not the program. */
    private void begin(EnvironmentLease desk) throws InterruptedException {
        running = true;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        desk.guard().armForWholeRun();
    }

    private RevokeRun run(EnvironmentLease desk, ActReason reason) throws IOException {
        PortosServices portos = desk.require(PortosServices.class);
        return new RevokeRun(
                place.around(),
                portos.acts(),
                reason,
                parallel == null
                        ? portos.parallelActs()
                        : Math.min(parallel, portos.parallelActs()),
                place.output()::note);
    }
}
