package gatehouse.cli.verb;

import gatehouse.cli.output.TerminalMessages;
import gatehouse.console.environments.Environment;

import java.util.Optional;

/**
 * Whether a write may go out: confirmed by {@code --yes}, which on a production environment counts
 * only together with the environment's name, or typed at the terminal.
 */
public final class WriteConfirmation {
    private static final String AGREED = "yes";

    private final Optional<TerminalPrompt> prompt;
    private final WriteOptions options;

    WriteConfirmation(Optional<TerminalPrompt> prompt, WriteOptions options) {
        this.prompt = prompt;
        this.options = options;
    }

    /**
     * Stops, before anything is sent, where {@code --yes} does not count in an environment.
     *
     * @throws CliException where it is a production environment that was not named
     */
    public void requireFor(Environment environment) {
        if (options.isAgreed() && !options.isDryRun()) {
            options.production.require(environment);
        }
    }

    /**
     * Asks, unless {@code --yes} was given. On production the person types the name of the
     * environment.
     *
     * @param question what is about to be done
     */
    public boolean isGiven(String question, Environment environment) {
        if (options.isAgreed()) {
            return true;
        }
        boolean production = ProductionOption.isProduction(environment);
        String expected = production ? environment.name() : AGREED;
        String asked =
                TerminalMessages.of(
                        production ? "write.question.production" : "write.question",
                        question,
                        environment.name());
        return prompt.map(person -> person.line(asked)).filter(expected::equals).isPresent();
    }
}
