package gatehouse.console.acts;

import gatehouse.console.work.Failure;

/** What an outcome rests on beside the answer itself. */
public sealed interface Confirmation {
    /** A look afterwards saw it. */
    record Seen() implements Confirmation {}

    /** A look afterwards saw the opposite. */
    record Contradicted() implements Confirmation {}

    /** No call tells. */
    record NotPossible() implements Confirmation {}

    /** The look afterwards failed. */
    record LookFailed(Failure why) implements Confirmation {}

    /** The confirmation that a look gives. */
    static Confirmation of(ActLook look) {
        return switch (look) {
            case ActLook.AsWanted _ -> new Seen();
            case ActLook.AsBefore _ -> new Contradicted();
            case ActLook.NotPossible _ -> new NotPossible();
            case ActLook.Failed(Failure why) -> new LookFailed(why);
        };
    }
}
