package gatehouse.cli.sessions;

import gatehouse.cli.output.OutputFormat;
import gatehouse.cli.output.OutputStreams;
import gatehouse.cli.output.TerminalMessages;
import gatehouse.cli.verb.CliException;
import gatehouse.cli.verb.CommandContext;
import gatehouse.cli.verb.ExitCode;
import gatehouse.cli.verb.InterruptSignals;
import gatehouse.cli.verb.TerminalPrompt;
import gatehouse.cli.verb.TerminalVerb;
import gatehouse.console.Console;
import gatehouse.console.desk.EnvironmentLease;
import gatehouse.console.journal.ActReason;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends sessions by their ids and tells what came of each. */
@Command(name = "revoke")
public final class RevokeSessions implements TerminalVerb {
    private final CommandContext place;

    @Parameters(arity = "0..*", paramLabel = "ID")
    List<String> ids = new ArrayList<>();

    @Option(names = "--filter", paramLabel = "TEXT", hidden = true)
    @Nullable String filter;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    @Option(names = "--receipt", paramLabel = "FILE")
    @Nullable Path receipt;

    @Option(names = "--full-ids")
    boolean fullIds;

    public RevokeSessions(CommandContext place) {
        this.place = place;
    }

    @Override
    public ExitCode run() throws IOException, InterruptedException {
        List<String> wanted = checked();
        try (Console console = place.console();
                EnvironmentLease desk = place.writing(console)) {
            List<RevokeTarget> targets =
                    RevokeTarget.read(wanted, SessionContext.at(desk, place.around().zone()));
            if (!dryRun && !isAgreed(targets, desk)) {
                place.output().note(TerminalMessages.of("revoke.declined"));
                return ExitCode.FAILED;
            }
            var file = new ReceiptFile(Optional.ofNullable(receipt));
            file.reserve();
            return dryRun ? tell(plan(targets), file) : revoke(targets, desk, file);
        }
    }

    private List<String> checked() {
        place.named();
        if (filter != null) {
            throw wrong("revoke.filter.later");
        }
        if (ids.isEmpty()) {
            throw wrong("revoke.ids.none");
        }
        if (reason.isBlank()) {
            throw wrong("revoke.reason.blank");
        }
        if (!dryRun && !yes && place.around().prompt().isEmpty()) {
            throw wrong("revoke.yes.missing");
        }
        return SessionIdArguments.checked(ids);
    }

    private static CliException wrong(String key) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key));
    }

    /**
     * Shows what would be done and asks, unless {@code --yes} was said or nothing is to be sent.
     */
    private boolean isAgreed(List<RevokeTarget> targets, EnvironmentLease desk) {
        long ready = targets.stream().filter(RevokeTarget.Ready.class::isInstance).count();
        Optional<TerminalPrompt> prompt = place.around().prompt();
        if (yes || ready == 0 || prompt.isEmpty()) {
            return true;
        }
        plan(targets).lines().forEach(line -> place.output().note(line.detail()));
        String question =
                TerminalMessages.of(
                        "revoke.question",
                        ready,
                        desk.environment().name(),
                        desk.environment().kind());
        return prompt.get().line(question).equals("yes");
    }

    private RevokeReceipt plan(List<RevokeTarget> targets) {
        return new RevokeReceipt(
                UUID.randomUUID().toString(),
                RevokeReceipt.RunEnding.DRY,
                targets.stream()
                        .map(target -> target.line(place.around().clock().instant()))
                        .toList());
    }

    private ExitCode revoke(List<RevokeTarget> targets, EnvironmentLease desk, ReceiptFile file) {
        var interrupted = new AtomicBoolean();
        try (InterruptSignals.SignalWatch _ =
                place.around().interrupts().watch(() -> interrupted.set(true))) {
            desk.guard().arm();
            var run =
                    new RevokeRun(
                            desk,
                            new ActReason(reason.strip(), ticket.strip()),
                            place.around().clock(),
                            interrupted::get,
                            place.output()::note);
            return tell(run.of(targets), file);
        }
    }

    private ExitCode tell(RevokeReceipt told, ReceiptFile file) {
        OutputStreams output = place.output();
        output.print(told.listing(fullIds || output.form().isForPrograms()));
        if (output.form() != OutputFormat.JSON) {
            output.note(told.summary());
        }
        try {
            file.write(told);
            return told.exit();
        } catch (IOException failed) {
            output.note(
                    TerminalMessages.of(
                            "revoke.receipt.notKept", String.valueOf(failed.getMessage())));
            return told.exit() == ExitCode.DONE ? ExitCode.PARTLY : told.exit();
        }
    }
}
