package gatehouse.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.wire.ExchangeText;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.words.TimeFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Collects what a run of the program shows and leaves behind, to be searched for secrets once all
 * of them are known.
 */
final class SecretSweep implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("");

    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();
    private final List<Path> temporary = LeftTraces.temporary();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Handler logged;

    SecretSweep() throws IOException {
        var all = new PrintStream(written, true, UTF_8);
        System.setOut(all);
        System.setErr(all);
        this.logged = new ConsoleHandler();
        logged.setLevel(Level.ALL);
        LOG.addHandler(logged);
    }

    /** Notes what can be read, heard and copied at a stop; on the thread of the windows. */
    void look(TourStop stop) {
        WindowTexts.all().forEach(text -> seen.putIfAbsent(text, stop.name()));
    }

    /** Notes what the program holds and has left, before it ends. */
    void gather(TourDrive drive, Path folder) throws Exception {
        for (WireEntry call : drive.window().shell().wire().calls().current()) {
            left.put(call.exchange().curl(), "cURL");
            left.put(crashText(call), "crash text");
            left.put(ExchangeText.of(call, TimeFormat.in(ZoneOffset.UTC)), "network log");
        }
        drive.console()
                .journal()
                .list(JournalFilter.ALL, Integer.MAX_VALUE)
                .forEach(entry -> left.put(entry.toString(), "journal"));
        TourDrive.onUi(() -> {
            left.putAll(HeldObjects.texts(drive.console()));
            left.putAll(HeldObjects.texts(drive.window().shell()));
            return left;
        });
        left.putAll(LeftTraces.files(folder));
        left.put(LeftTraces.commands(), "commands");
        left.put(written.toString(UTF_8), "log");
        for (Path file : LeftTraces.temporary()) {
            if (!temporary.contains(file) && !folder.startsWith(file)) {
                left.putAll(LeftTraces.files(file));
            }
        }
    }

    /** What a report of a fault says that happened over a call. */
    private static String crashText(WireEntry call) {
        var text = new StringWriter();
        CallFailure failure = call.exchange().failure();
        Exception cause =
                failure == null
                        ? new IllegalStateException(call.toString())
                        : new CallException(failure, call.exchange());
        new IllegalStateException("Internal error at " + call, cause)
                .printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** The texts of the windows, with the first stop of each. */
    Map<String, String> seen() {
        return seen;
    }

    /** Everything else, with the place where it is. */
    Map<String, String> left() {
        return left;
    }

    @Override
    public void close() {
        LOG.removeHandler(logged);
        System.setOut(out);
        System.setErr(err);
    }
}
