package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.revoke.RevokePlan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
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

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4")
    int parallel;

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
        place.named();
        WriteConfirmation confirmation = write.confirmation(place.around().prompt());
        RevokeSource source = selection.source(write.isDryRun(), place.around());
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new CliException(
                    ExitCode.WRONG_USAGE,
                    TerminalMessages.of("revoke.parallel.wrong", MOST_PARALLEL));
        }
        try (Console console = place.console();
                EnvironmentLease desk =
                        place.writing(
                                console, confirmation, new PortosTerminalSignIn(place, console))) {
            var planner = new RevokePlanner(desk, console.journal(), selection, place);
            boolean asked = place.around().prompt().isPresent() && !write.isAgreed();
            RevokePlan plan = planner.plan(source, asked);
            if (!write.isDryRun()) {
                count.require(planner.counted(source, plan), write.isAgreed());
                if (!isConfirmed(confirmation, plan, desk)) {
                    place.output().note(TerminalMessages.of("revoke.declined"));
                    return ExitCode.FAILED;
                }
            }
            var file = new ReceiptFile(Optional.ofNullable(receipt));
            file.reserve();
            return write.isDryRun()
                    ? show(plan, planner, console.journal(), file)
                    : revoke(plan, desk, console.journal(), file);
        }
    }

    /** Shows what would be done and asks, unless nothing is to be sent. */
    private boolean isConfirmed(
            WriteConfirmation confirmation, RevokePlan plan, EnvironmentLease desk) {
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
                && count.isTyped(ready, place.around().prompt());
    }

    private ExitCode show(RevokePlan plan, RevokePlanner planner, Journal journal, ReceiptFile file)
            throws IOException {
        planner.save(plan);
        var output = new RevokePlanOutput(plan, place.around().clock().instant());
        if (place.output().form() != OutputFormat.JSON) {
            place.output().note(output.summary());
        }
        return tell(
                new RevokeReceipt(
                        UUID.randomUUID().toString(),
                        RunEnding.WHOLE,
                        Optional.of(output),
                        null,
                        output.lines()),
                journal,
                file);
    }

    private ExitCode revoke(
            RevokePlan plan, EnvironmentLease desk, Journal journal, ReceiptFile file)
            throws IOException, InterruptedException {
        running = true;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        desk.guard().armForWholeRun();
        var run =
                new RevokeRun(
                        place.around(),
                        desk.require(PortosServices.class).acts(),
                        write.reason(),
                        parallel,
                        place.output()::note);
        return tell(run.of(plan), journal, file);
    }

    private ExitCode tell(RevokeReceipt untold, Journal journal, ReceiptFile file) {
        OutputStreams output = place.output();
        RevokeReceipt receipt = untold.withJournalHead(head(journal));
        ExitCode exit = keep(receipt, file);
        ExitCode written =
                ReceiptPrinter.print(
                        output, receipt.listing(fullIds || output.form().isForPrograms()), exit);
        if (output.form() != OutputFormat.JSON) {
            output.note(receipt.summary());
        }
        return written;
    }

    /** What was done is printed even if the journal cannot be read any more. */
    private @Nullable String head(Journal journal) {
        try {
            return journal.head().seal();
        } catch (JournalException unreadable) {
            place.output().note(String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private ExitCode keep(RevokeReceipt receipt, ReceiptFile file) {
        try {
            file.write(receipt);
            return receipt.exit();
        } catch (IOException failed) {
            place.output()
                    .note(
                            TerminalMessages.of(
                                    "revoke.receipt.notKept", String.valueOf(failed.getMessage())));
            return receipt.exit() == ExitCode.DONE ? ExitCode.PARTLY : receipt.exit();
        }
    }
}
