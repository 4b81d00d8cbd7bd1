package gatehouse.cli.verb;

import gatehouse.cli.output.Texts;

import java.util.Optional;

/** Whether a write may go out: said by {@code --yes}, or typed at the terminal. */
public final class Agreement {
    private static final String AGREED = "yes";

    private final Optional<Prompt> prompt;
    private final boolean said;

    /**
     * @param prompt the person at the terminal
     * @param said whether {@code --yes} was said
     */
    public Agreement(Optional<Prompt> prompt, boolean said) {
        this.prompt = prompt;
        this.said = said;
    }

    /** Stops where nobody could be asked: before anything is read or sent. */
    public void requirePossible() {
        if (!said && prompt.isEmpty()) {
            throw new Stop(Exit.WRONG_USAGE, Texts.of("write.yes.missing"));
        }
    }

    /** Asks, unless it was said. */
    public boolean to(String question) {
        return said
                || prompt.map(person -> person.line(question)).filter(AGREED::equals).isPresent();
    }
}
