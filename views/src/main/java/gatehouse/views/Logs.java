package gatehouse.views;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What is written for whoever looks after Gatehouse itself: warnings, on standard error. */
final class Logs {
    /** Kept, as the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger ALL = Logger.getLogger("");

    private Logs() {}

    static void toStandardError() {
        ALL.setLevel(Level.WARNING);
    }
}
