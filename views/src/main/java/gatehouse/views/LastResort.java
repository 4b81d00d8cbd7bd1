package gatehouse.views;

import gatehouse.console.environments.Home;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Gets what nobody else caught: says one plain sentence and keeps the details for a report. */
final class LastResort {
    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final Path reports;
    private volatile Consumer<Throwable> teller = _ -> {};

    LastResort(Home home) {
        this.reports = home.folder().resolve("reports");
    }

    /** Who can say a sentence to the person, once there is a window. */
    void tellBy(Consumer<Throwable> teller) {
        this.teller = teller;
    }

    /** Takes a fault of Gatehouse itself, from any thread. */
    void take(Throwable fault) {
        log.error("A fault of Gatehouse itself", fault);
        keep(fault);
        teller.accept(fault);
    }

    private void keep(Throwable fault) {
        try {
            Files.createDirectories(reports);
            String name = Instant.now().toString().replace(':', '-') + ".txt";
            try (var report = new PrintWriter(Files.newBufferedWriter(reports.resolve(name)))) {
                fault.printStackTrace(report);
            }
        } catch (IOException unwritten) {
            log.error("The report could not be kept either", unwritten);
        }
    }
}
