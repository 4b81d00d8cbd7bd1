package gatehouse.console.acts.runs;

import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.StopSignal;

import java.util.function.Consumer;

/** Acts to be done together, numbered from 0. May be used from any thread. */
public interface RunTask {
    /** How many acts there are. */
    int size();

    /**
     * Does one act, by the one runner; blocks.
     *
     * @param stop keeps what is not sent yet from being sent
     * @param answered gets the result as soon as no further call is made for it
     */
    PerformedAct perform(int line, StopSignal stop, Consumer<ActResult<?, ?>> answered);

    /** Says of an act that it was not tried, because the run ended so. */
    String notTried(int line, RunEnding why);
}
