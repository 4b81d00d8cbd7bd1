package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;

import java.util.Optional;

/** Whether a write may go out: said by {@code --yes}, or typed at the terminal. */
public final class WriteConfirmation {
    private static final String AGREED = "yes";

    private final Optional<TerminalPrompt> prompt;
    private final boolean said;

    /**
     * @param prompt the person at the terminal
     * @param said whether {@code --yes} was said
     */
    public WriteConfirmation(Optional<TerminalPrompt> prompt, boolean said) {
        this.prompt = prompt;
        this.said = said;
    }

    /** Stops where nobody could be asked: before anything is read or sent. */
    public void requirePossible() {
        if (!said && prompt.isEmpty()) {
            throw new CliException(ExitCode.WRONG_USAGE, TerminalMessages.of("write.yes.missing"));
        }
    }

    /** Asks, unless it was said. */
    public boolean to(String question) {
        return said
                || prompt.map(person -> person.line(question)).filter(AGREED::equals).isPresent();
    }
}
