package gatehouse.console.environments.exchange;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.KeptEnvironment;

import java.util.Optional;

/**
 * What becomes of one environment of a file.
 *
 * @param line where it begins in the file
 * @param wanted the environment as the file has it
 * @param entry the environment as it would be kept
 * @param present the one of this home that has its name; empty where the name is free or the
 *     sandbox has it
 */
public record ImportStep(
        int line,
        ImportDecision decision,
        Environment wanted,
        KeptEnvironment entry,
        Optional<KeptEnvironment> present) {
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
