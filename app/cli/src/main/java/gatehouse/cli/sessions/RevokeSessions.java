package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.portos.PortosTerminalSignIn;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.ReceiptPrinter;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.cli.verb.WriteConfirmation;
import gatehouse.cli.verb.WriteOptions;
import gatehouse.console.Console;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends sessions by their ids and writes a receipt. */
@Command(name = "revoke")
public final class RevokeSessions implements TerminalVerb {
    private final CommandContext place;

    @Parameters(arity = "0..*", paramLabel = "ID")
    List<String> ids = new ArrayList<>();

    @Option(names = "--filter", paramLabel = "TEXT", hidden = true)
    @Nullable String filter;

    @Mixin final WriteOptions write = new WriteOptions();

    @Option(names = "--receipt", paramLabel = "FILE")
    @Nullable Path receipt;

    @Option(names = "--include-maybe-own")
    boolean includesMaybeOwn;

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
        List<String> wanted = checkedIds();
        try (Console console = place.console();
                EnvironmentLease desk =
                        place.writing(
                                console, confirmation, new PortosTerminalSignIn(place, console))) {
            List<RevokeTarget> targets = targets(wanted, desk, console);
            if (!write.isDryRun() && !isConfirmed(confirmation, targets, desk)) {
                place.output().note(TerminalMessages.of("revoke.declined"));
                return ExitCode.FAILED;
            }
            var file = new ReceiptFile(Optional.ofNullable(receipt));
            file.reserve();
            return write.isDryRun()
                    ? tell(plan(targets), console.journal(), file)
                    : revoke(targets, desk, console.journal(), file);
        }
    }

    private List<String> checkedIds() {
        if (filter != null) {
            throw wrong("revoke.filter.later");
        }
        if (ids.isEmpty()) {
            throw wrong("revoke.ids.none");
        }
        return SessionIdArguments.checked(ids);
    }

    private static CliException wrong(String key) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key));
    }

    private List<RevokeTarget> targets(List<String> wanted, EnvironmentLease desk, Console console)
            throws IOException, InterruptedException {
        var reader =
                new RevokeTargetReader(
                        SessionContext.at(desk, place.around().times()),
                        SeenSessions.of(desk, console.journal()),
                        includesMaybeOwn);
        boolean asked = place.around().prompt().isPresent() && !write.isAgreed();
        return asked
                ? reader.readCompleting(
                        wanted,
                        (beginning, whole) ->
                                place.output()
                                        .note(
                                                TerminalMessages.of(
                                                        "revoke.completed", beginning, whole)))
                : reader.read(wanted);
    }

    /** Shows what would be done and asks, unless nothing is to be sent. */
    private boolean isConfirmed(
            WriteConfirmation confirmation, List<RevokeTarget> targets, EnvironmentLease desk) {
        long ready = ready(targets);
        if (ready == 0 || write.isAgreed()) {
            return true;
        }
        untouched(targets).forEach(line -> place.output().note(line.detail()));
        return confirmation.isGiven(
                TerminalMessages.of(
                        "revoke.question",
                        ready,
                        desk.environment().name(),
                        desk.environment().kind()),
                desk.environment());
    }

    private static int ready(List<RevokeTarget> targets) {
        return (int) targets.stream().filter(RevokeTarget.Ready.class::isInstance).count();
    }

    private RevokeReceipt plan(List<RevokeTarget> targets) {
        return new RevokeReceipt(
                UUID.randomUUID().toString(),
                RevokeReceipt.RunEnding.DRY,
                ready(targets),
                null,
                untouched(targets));
    }

    private List<RevokeReceipt.ReceiptLine> untouched(List<RevokeTarget> targets) {
        return targets.stream()
                .map(target -> target.line(place.around().clock().instant()))
                .toList();
    }

    private ExitCode revoke(
            List<RevokeTarget> targets, EnvironmentLease desk, Journal journal, ReceiptFile file)
            throws InterruptedException {
        running = true;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var interrupted = new AtomicBoolean();
        try (InterruptSignals.SignalWatch _ =
                place.around().interrupts().watch(() -> interrupted.set(true))) {
            desk.guard().armForWholeRun();
            var run =
                    new RevokeRun(
                            desk,
                            write.reason(),
                            place.around().clock(),
                            interrupted::get,
                            place.output()::note);
            return tell(run.of(targets), journal, file);
        }
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
