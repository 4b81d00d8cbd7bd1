package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.ActReason;

import java.time.Instant;

/**
 * What a run of many acts is about.
 *
 * @param environment the name of its environment when it began
 * @param connection the name of its connection when it began
 * @param reason why it is done; its run is the id of the run
 */
public record RunHeader(
        String environment, String connection, ActReason reason, Instant startedAt) {
    /** The id of the run. */
    public String run() {
        return reason.run();
    }
}
