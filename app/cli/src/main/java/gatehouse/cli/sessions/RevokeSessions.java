package gatehouse.cli.sessions;

import gatehouse.cli.output.Form;
import gatehouse.cli.output.Output;
import gatehouse.cli.output.Texts;
import gatehouse.cli.verb.Exit;
import gatehouse.cli.verb.Interrupts;
import gatehouse.cli.verb.Prompt;
import gatehouse.cli.verb.Stop;
import gatehouse.cli.verb.Verb;
import gatehouse.cli.verb.Workplace;
import gatehouse.console.Console;
import gatehouse.console.desk.Desk;
import gatehouse.console.journal.Reason;

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
public final class RevokeSessions implements Verb {
    private final Workplace place;

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

    public RevokeSessions(Workplace place) {
        this.place = place;
    }

    @Override
    public Exit run() throws IOException, InterruptedException {
        List<String> wanted = checked();
        try (Console console = place.console();
                Desk desk = place.writing(console)) {
            List<Target> targets = Target.read(wanted, Viewpoint.at(desk, place.around().zone()));
            if (!dryRun && !isAgreed(targets, desk)) {
                place.output().note(Texts.of("revoke.declined"));
                return Exit.FAILED;
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

    private static Stop wrong(String key) {
        return new Stop(Exit.WRONG_USAGE, Texts.of(key));
    }

    /**
     * Shows what would be done and asks, unless {@code --yes} was said or nothing is to be sent.
     */
    private boolean isAgreed(List<Target> targets, Desk desk) {
        long ready = targets.stream().filter(Target.Ready.class::isInstance).count();
        Optional<Prompt> prompt = place.around().prompt();
        if (yes || ready == 0 || prompt.isEmpty()) {
            return true;
        }
        plan(targets).lines().forEach(line -> place.output().note(line.detail()));
        String question =
                Texts.of(
                        "revoke.question",
                        ready,
                        desk.environment().name(),
                        desk.environment().kind());
        return prompt.get().line(question).equals("yes");
    }

    private Receipt plan(List<Target> targets) {
        return new Receipt(
                UUID.randomUUID().toString(),
                Receipt.Ending.DRY,
                targets.stream()
                        .map(target -> target.line(place.around().clock().instant()))
                        .toList());
    }

    private Exit revoke(List<Target> targets, Desk desk, ReceiptFile file) {
        var interrupted = new AtomicBoolean();
        try (Interrupts.Watch _ = place.around().interrupts().watch(() -> interrupted.set(true))) {
            desk.guard().arm();
            var run =
                    new RevokeRun(
                            desk,
                            new Reason(reason.strip(), ticket.strip()),
                            place.around().clock(),
                            interrupted::get,
                            place.output()::note);
            return tell(run.of(targets), file);
        }
    }

    private Exit tell(Receipt told, ReceiptFile file) {
        Output output = place.output();
        output.print(told.listing(fullIds || output.form().isForPrograms()));
        if (output.form() != Form.JSON) {
            output.note(told.summary());
        }
        try {
            file.write(told);
            return told.exit();
        } catch (IOException failed) {
            output.note(Texts.of("revoke.receipt.notKept", String.valueOf(failed.getMessage())));
            return told.exit() == Exit.DONE ? Exit.PARTLY : told.exit();
        }
    }
}
