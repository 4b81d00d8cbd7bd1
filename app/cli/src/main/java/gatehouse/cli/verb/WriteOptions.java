package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.journal.ActReason;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/** The options of every verb that changes something at a system. */
public final class WriteOptions {
    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason = "";

    @Option(names = "--ticket", paramLabel = "TEXT")
    String ticket = "";

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    @Mixin final ProductionOption production = new ProductionOption();

    /** Whether the verb only shows what it would do. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Whether nobody is to be asked. */
    public boolean isAgreed() {
        return yes;
    }

    /**
     * Checks the options before anything is read or sent.
     *
     * @param prompt the person at the terminal, if one can be asked
     * @throws CliException where the write is not confirmed and nobody can be asked, or the reason
     *     is blank
     */
    public WriteConfirmation confirmation(Optional<TerminalPrompt> prompt) {
        if (!yes && !dryRun && prompt.isEmpty()) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("write.yes.missing"));
        }
        if (reason.isBlank()) {
            throw new CliException(
                    ExitCode.WRONG_USAGE, TerminalMessages.of("revoke.reason.blank"));
        }
        return new WriteConfirmation(prompt, this);
    }

    /** Why the write is made, for the journal. */
    public ActReason reason() {
        return new ActReason(reason.strip(), ticket.strip());
    }
}
