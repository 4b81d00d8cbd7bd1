package gatehouse.console.acts;

import gatehouse.console.work.WorkFailure;

/** What the preparation of an act found; nothing has been changed at the target by then. */
public sealed interface ActReadiness<T> {
    /** The act can be sent. */
    record Ready<T>(T target) implements ActReadiness<T> {}

    /** The target is not what was seen; nothing is sent. */
    record Changed<T>(T now) implements ActReadiness<T> {}

    /** There is nothing to do: what should end is gone. */
    record AlreadySo<T>() implements ActReadiness<T> {}

    /** The act cannot be sent, or must not be. */
    record Unfit<T>(WorkFailure why) implements ActReadiness<T> {}
}
