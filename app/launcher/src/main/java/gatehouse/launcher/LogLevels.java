package gatehouse.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets what the log of Gatehouse itself writes to standard error. */
final class LogLevels {
    /** Held in a field: the JDK drops a logger that nothing refers to, and its level with it. */
    private static final Logger ALL = Logger.getLogger("");

    private LogLevels() {}

    /** Writes warnings and errors only. */
    static void warningsOnly() {
        ALL.setLevel(Level.WARNING);
    }
}
