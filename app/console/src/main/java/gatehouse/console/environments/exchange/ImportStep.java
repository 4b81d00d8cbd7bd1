package gatehouse.console.environments.exchange;

import gatehouse.console.environments.KeptEnvironment;

/**
 * What becomes of one environment of a file.
 *
 * @param line where it begins in the file
 * @param entry the environment as it would be kept
 */
public record ImportStep(int line, ImportDecision decision, KeptEnvironment entry) {
    /** What is done with it. */
    public enum ImportDecision {
        ADDED,
        /** Added under another name, as its own is taken. */
        RENAMED,
        REPLACED,
        /** Nothing: the environment that is there stays. */
        KEPT
    }

    /** The name of the environment of this home. */
    public String name() {
        return entry.environment().name();
    }
}
