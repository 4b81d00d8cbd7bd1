package gatehouse.console.sessions.revoke;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.RunProgress;

/** Is told how far a run of revokes is. */
@FunctionalInterface
public interface RevokeRunListener {
    /** Gets the progress, on the thread that does the run, ten times a second at most. */
    void progressed(RunProgress progress);

    /**
     * The outcome of a session is known; comes on several threads at once.
     *
     * @param number the place of the session in the kept run
     */
    default void settled(int number, RunLineOutcome outcome) {}
}
