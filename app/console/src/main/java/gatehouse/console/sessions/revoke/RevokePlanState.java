package gatehouse.console.sessions.revoke;

import gatehouse.console.work.WorkFailure;

import java.util.List;
import java.util.Optional;

/** Where the plan to revoke many sessions is. */
public sealed interface RevokePlanState {
    /** The list was not complete; the person decides whether to go on. */
    record Doubtful(String why) implements RevokePlanState {}

    /** The sessions are read again. */
    record Reading() implements RevokePlanState {}

    /** They could not be read. */
    record Failed(WorkFailure why) implements RevokePlanState {}

    /** The person decides. */
    record Planned(RevokePlan made, List<PlannedLine> lines) implements RevokePlanState {}

    /** The plan, once there is one. */
    default Optional<RevokePlan> plan() {
        return this instanceof Planned(RevokePlan plan, _) ? Optional.of(plan) : Optional.empty();
    }
}
