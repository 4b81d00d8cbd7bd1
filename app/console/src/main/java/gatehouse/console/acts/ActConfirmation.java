package gatehouse.console.acts;

import gatehouse.console.work.WorkFailure;

/** What an outcome rests on beside the answer itself. */
public sealed interface ActConfirmation {
    /** A look afterwards saw it. */
    record Seen() implements ActConfirmation {}

    /** A look afterwards saw the opposite. */
    record Contradicted() implements ActConfirmation {}

    /** No call tells. */
    record NotPossible() implements ActConfirmation {}

    /** The look afterwards failed. */
    record LookFailed(WorkFailure why) implements ActConfirmation {}

    /** The confirmation that a look gives. */
    static ActConfirmation of(ActLook look) {
        return switch (look) {
            case ActLook.AsWanted _ -> new Seen();
            case ActLook.AsBefore _ -> new Contradicted();
            case ActLook.NotPossible _ -> new NotPossible();
            case ActLook.Failed(WorkFailure why) -> new LookFailed(why);
        };
    }
}
