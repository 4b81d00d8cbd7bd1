package gatehouse.views;

import gatehouse.console.environments.HomeFolder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Handles exceptions that nothing else caught: logs them, writes a report file and shows a message.
 */
final class CrashReporter {
    private static final Logger log = LoggerFactory.getLogger(CrashReporter.class);

    private final Path reports;
    private volatile Consumer<Throwable> message = _ -> {};

    /** Reports go to the folder {@code reports} of {@code home}. */
    CrashReporter(HomeFolder home) {
        this.reports = home.folder().resolve("reports");
    }

    /** From now on, {@code message} shows each fault; before there is a window, nothing does. */
    void showBy(Consumer<Throwable> message) {
        this.message = message;
    }

    /** Reports an internal error; any thread may call this. */
    void report(Throwable fault) {
        log.error("Internal error in Gatehouse", fault);
        writeReport(fault);
        message.accept(fault);
    }

    private void writeReport(Throwable fault) {
        try {
            Files.createDirectories(reports);
            String name = Instant.now().toString().replace(':', '-') + ".txt";
            try (var report = new PrintWriter(Files.newBufferedWriter(reports.resolve(name)))) {
                fault.printStackTrace(report);
            }
        } catch (IOException unwritten) {
            log.error("The report file could not be written", unwritten);
        }
    }
}
