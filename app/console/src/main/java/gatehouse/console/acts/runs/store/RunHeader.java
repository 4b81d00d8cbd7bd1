package gatehouse.console.acts.runs.store;

import gatehouse.console.journal.ActReason;

import java.time.Instant;

/**
 * What a run of many acts is about.
 *
 * @param place over which connection it is done
 * @param reason why it is done; its run is the id of the run
 */
public record RunHeader(RunPlace place, ActReason reason, Instant startedAt) {
    /** The id of the run. */
    public String run() {
        return reason.run();
    }

    /** The name of its environment. */
    public String environment() {
        return place.environmentName();
    }

    /** The name of its connection. */
    public String connection() {
        return place.connectionName();
    }
}
