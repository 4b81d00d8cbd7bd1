package gatehouse.launcher;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sets what the log of Gatehouse itself writes to standard error. */
final class LogLevels {
    /** Held in a field: the JDK drops a logger that nothing refers to, and its level with it. */
    private static final Logger ALL = Logger.getLogger("");

    /**
     * Tells by stack traces why there is no store of passwords, of which Gatehouse says a sentence,
     * and to whom each password belongs.
     */
    private static final Logger PASSWORD_STORES =
            Logger.getLogger("com.microsoft.credentialstorage");

    private LogLevels() {}

    /** Writes warnings and errors only. */
    static void warningsOnly() {
        ALL.setLevel(Level.WARNING);
        PASSWORD_STORES.setLevel(Level.OFF);
    }

    /**
     * Writes a sentence for each of them.
     *
     * @param tracesFaults whether a fault of the program is followed by its stack trace, for a
     *     report; what else goes wrong never is
     */
    static void inSentences(boolean tracesFaults) {
        for (Handler handler : ALL.getHandlers()) {
            handler.setFormatter(new SentenceFormatter(tracesFaults));
        }
    }

    /** A line for each entry: what happened, and what the exception says. */
    static final class SentenceFormatter extends Formatter {
        private final boolean tracesFaults;

        SentenceFormatter(boolean tracesFaults) {
            this.tracesFaults = tracesFaults;
        }

        @Override
        public String format(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            String why = thrown == null ? "" : ": " + thrown.getMessage();
            String trace = tracesFaults && isFault(thrown) ? traceOf(thrown) : "";
            return formatMessage(entry) + why + System.lineSeparator() + trace;
        }

        private static boolean isFault(@Nullable Throwable thrown) {
            return thrown instanceof RuntimeException || thrown instanceof Error;
        }

        private static String traceOf(Throwable thrown) {
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
