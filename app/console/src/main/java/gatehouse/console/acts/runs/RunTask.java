package gatehouse.console.acts.runs;

import gatehouse.console.acts.StopSignal;

/** Acts to be done together, numbered from 0. May be used from any thread. */
public interface RunTask {
    /** How many acts there are. */
    int size();

    /**
     * Does one act, by the one runner; blocks.
     *
     * @param stop keeps what is not sent yet from being sent
     */
    PerformedAct perform(int line, StopSignal stop);

    /** Says of an act that it was not tried, because the run ended so. */
    String notTried(int line, RunEnding why);
}
