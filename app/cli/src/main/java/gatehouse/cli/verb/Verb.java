package gatehouse.cli.verb;

import java.io.IOException;

/** One thing that the terminal can do; its options are in its fields when it is run. */
public interface Verb {
    /**
     * Does it.
     *
     * @throws Stop when it cannot go on
     */
    Exit run() throws IOException, InterruptedException;
}
