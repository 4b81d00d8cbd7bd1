package gatehouse.cli.verb;

import java.io.IOException;

/** One thing that the terminal can do; its options are in its fields when it is run. */
public interface TerminalVerb {
    /**
     * Does it.
     *
     * @throws CliException when it cannot go on
     */
    ExitCode run() throws IOException, InterruptedException;

    /**
     * Whether the verb decides itself what an interrupt stops; any other verb is interrupted in
     * what it does, and then signs out.
     */
    default boolean handlesInterrupts() {
        return false;
    }
}
