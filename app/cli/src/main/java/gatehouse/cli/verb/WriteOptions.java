package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.journal.ActReason;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Objects;
import java.util.Optional;

/** The options of every verb that changes something at a system. */
public final class WriteOptions {
    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable String reason;

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
        requireAnybody(prompt);
        if (reason == null) {
            throw wrong("write.reason.missing");
        }
        if (reason.isBlank()) {
            throw wrong("revoke.reason.blank");
        }
        return new WriteConfirmation(prompt, this);
    }

    /**
     * The same for a write whose reason was given before.
     *
     * @throws CliException where the write is not confirmed and nobody can be asked
     */
    public WriteConfirmation confirmationWithoutReason(Optional<TerminalPrompt> prompt) {
        requireAnybody(prompt);
        return new WriteConfirmation(prompt, this);
    }

    private void requireAnybody(Optional<TerminalPrompt> prompt) {
        if (!yes && !dryRun && prompt.isEmpty()) {
            throw wrong("write.yes.missing");
        }
    }

    private static CliException wrong(String key) {
        return new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of(key));
    }

    /** Whether a reason or a ticket was given. */
    public boolean hasReason() {
        return reason != null || !ticket.isEmpty();
    }

    /** Why the write is made, for the journal. */
    public ActReason reason() {
        return new ActReason(Objects.requireNonNullElse(reason, "").strip(), ticket.strip());
    }
}
