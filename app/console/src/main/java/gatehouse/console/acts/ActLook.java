package gatehouse.console.acts;

import gatehouse.console.work.WorkFailure;

/** What a look at the target after the act found. */
public sealed interface ActLook {
    /** The target is as the act wants it. */
    record AsWanted() implements ActLook {}

    /** The target is as it was. */
    record AsBefore() implements ActLook {}

    /** No call tells. */
    record NotPossible() implements ActLook {}

    /** The look failed. */
    record Failed(WorkFailure why) implements ActLook {}
}
