package gatehouse.sandbox.superoffice;

import org.jspecify.annotations.Nullable;

/** What an operation came to. */
sealed interface Outcome {
    /** It is done, and there is nothing to tell. */
    record Done() implements Outcome {}

    /**
     * Something is told.
     *
     * @param type the name of its type, which XML shows
     * @param tree maps, lists and scalars
     */
    record Value(String type, @Nullable Object tree) implements Outcome {}
}
