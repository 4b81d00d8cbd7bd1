package gatehouse.sandbox.superoffice.answers;

import org.jspecify.annotations.Nullable;

/** What an operation came to. */
public sealed interface PlayedSuperOfficeOutcome {
    /** It is done, and there is nothing to tell. */
    record Done() implements PlayedSuperOfficeOutcome {}

    /**
     * Something is told.
     *
     * @param type the name of its type, which XML shows
     * @param tree maps, lists and scalars
     */
    record Value(String type, @Nullable Object tree) implements PlayedSuperOfficeOutcome {}
}
