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
     * Whether the verb now decides itself what an interrupt stops; any other verb is interrupted in
     * what it does, and then signs out. It is asked when the interrupt comes, on another thread.
     */
    default boolean handlesInterrupts() {
        return false;
    }
}
