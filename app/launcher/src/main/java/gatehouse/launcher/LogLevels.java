package gatehouse.launcher;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
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

    /** Writes a sentence for each of them and no stack trace, as a person reads it. */
    static void sentencesOnly() {
        for (Handler handler : ALL.getHandlers()) {
            handler.setFormatter(new SentenceFormatter());
        }
    }

    /** A line for each entry: what happened, and what the exception says. */
    static final class SentenceFormatter extends Formatter {
        @Override
        public String format(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            String why = thrown == null ? "" : ": " + thrown.getMessage();
            return formatMessage(entry) + why + System.lineSeparator();
        }
    }
}
