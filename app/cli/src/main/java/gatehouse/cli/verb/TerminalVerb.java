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
}
