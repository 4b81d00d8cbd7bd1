package gatehouse.console.passwords;

import gatehouse.console.words.MessageBundle;

/**
 * What became of the removal of all stored passwords of an environment.
 *
 * @param removed how many the store has no more
 * @param left how many it may still have
 */
public record PasswordRemoval(int removed, int left) {
    /** Whether none is left. */
    public boolean isComplete() {
        return left == 0;
    }

    /** Says it to a person. */
    public String sentence() {
        if (left > 0) {
            return MessageBundle.of("stored.someLeft", removed, left);
        }
        return removed == 0
                ? MessageBundle.of("stored.none")
                : MessageBundle.of("stored.allRemoved", removed);
    }
}
