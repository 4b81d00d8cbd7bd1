package gatehouse.console.acts.runs;

import java.io.UncheckedIOException;

/**
 * Keeps what is known of each act of a run; a failure of the disk is an {@link
 * UncheckedIOException}, and ends the run. Called from several threads at once, but for one act in
 * the order of what happens to it.
 */
public interface RunRecorder {
    /** An act is about to be done; nothing has been sent for it, nor will be where this fails. */
    void begun(int line);

    /** Nothing was sent for an act that was begun; it waits again. */
    void putBack(int line);

    /** The outcome of an act is known; comes once for each act. */
    void settled(int line, RunLineOutcome outcome);

    /** No outcome will follow; those that were kept in memory are on disk when this returns. */
    void flush();
}
