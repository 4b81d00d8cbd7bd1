package gatehouse.console.acts;

import gatehouse.console.work.ScreenNotice;

/** Where the dialog of an act is. */
public sealed interface ActDialogState {
    /** Something must be known before the person is asked. */
    record Warning(ScreenNotice notice) implements ActDialogState {}

    /** It is looked whether the act can be sent. */
    record Preparing() implements ActDialogState {}

    /** The person decides. */
    record Asking() implements ActDialogState {}

    /** The act is under way. */
    record Running() implements ActDialogState {}

    /** Nothing more can be asked or sent. */
    record Over(ScreenNotice notice) implements ActDialogState {}

    /** The warning that comes first, or the outcome; nothing while the person is asked. */
    default ScreenNotice notice() {
        return switch (this) {
            case Warning(ScreenNotice notice) -> notice;
            case Over(ScreenNotice notice) -> notice;
            case Preparing _, Asking _, Running _ -> ScreenNotice.NONE;
        };
    }

    /**
     * Whether the decisive button does something.
     *
     * @param ready whether all is filled in
     */
    default boolean isPossible(boolean ready) {
        return switch (this) {
            case Warning _ -> true;
            case Asking _ -> ready;
            case Preparing _, Running _, Over _ -> false;
        };
    }

    /** Whether leaving the dialog keeps the act from being sent. */
    default boolean mayCancel() {
        return switch (this) {
            case Warning _, Preparing _, Asking _ -> true;
            case Running _, Over _ -> false;
        };
    }

    /** Whether nothing more can be asked or sent. */
    default boolean isOver() {
        return this instanceof Over;
    }
}
