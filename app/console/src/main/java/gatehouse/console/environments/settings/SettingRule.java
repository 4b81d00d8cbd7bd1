package gatehouse.console.environments.settings;

/** Checks the text of a setting. The window, the terminal and the file use the same rules. */
@FunctionalInterface
public interface SettingRule {
    /** Reads a text; never throws. */
    SettingReading read(String text);

    /** Whether a text is the path of a file of this computer, so that the file can be chosen. */
    default boolean namesFile() {
        return false;
    }
}
