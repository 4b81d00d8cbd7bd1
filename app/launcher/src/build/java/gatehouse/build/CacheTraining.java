package gatehouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the AOT caches of the program folder, one for the window and one for the terminal: it runs
 * the program once for each, by the launcher and the flags with which people run it, but for the
 * compilers.
 *
 * <p>Its arguments: the program folder; a folder for what the runs leave; {@code false} to leave
 * the caches out.
 */
public final class CacheTraining {
    private static final int MINUTES_AT_MOST = 5;

    /** What the training draws, it draws into memory. */
    private static final String WITHOUT_DISPLAY = "-Dglass.platform=Headless -Dprism.order=sw";

    /** A start with a cache that holds what two compilers noted takes twice as long. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    /** The verbs of one run are separated by semicolons; their environment is the sandbox. */
    private static final List<String> VERBS =
            List.of(
                    "environments",
                    "list",
                    ";",
                    "sessions",
                    "list",
                    "--limit",
                    "1",
                    "-o",
                    "json",
                    ";",
                    "journal",
                    "list");

    private final Path program;
    private final Path work;

    private CacheTraining(Path program, Path work) {
        this.program = program;
        this.work = work;
    }

    /** Makes both caches, or fails. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[2].equals("false")) {
            return;
        }
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        new CacheTraining(Path.of(arguments[0]).toAbsolutePath(), work).train();
    }

    private void train() throws IOException, InterruptedException {
        Process window = start("window", WITHOUT_DISPLAY, List.of("--home", home("window")));
        Process terminal = start("terminal", ONE_COMPILER, VERBS);
        await("window", window);
        await("terminal", terminal);
    }

    private Process start(String cache, String options, List<String> arguments) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(program.resolve(isWindows ? "bin/gatehouse.bat" : "bin/gatehouse").toString());
        command.addAll(arguments);
        // Relative, as the launcher takes a blank for the end of an option.
        String record = "-Dgatehouse.training=true -XX:AOTCacheOutput=%s".formatted(file(cache));
        var process = new ProcessBuilder(command).directory(program.toFile());
        process.environment().put("GATEHOUSE_JAVA_OPTIONS", record + " " + options);
        process.environment().put("GATEHOUSE_HOME", home(cache));
        return process.redirectErrorStream(true).redirectOutput(log(cache).toFile()).start();
    }

    private void await(String cache, Process process) throws IOException, InterruptedException {
        boolean isOver = process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES);
        if (!isOver) {
            process.destroyForcibly();
        }
        if (!isOver || process.exitValue() != 0 || !Files.exists(program.resolve(file(cache)))) {
            throw new IllegalStateException(
                    "No AOT cache for the %s was made; -Dgatehouse.aot=false builds without. %s"
                            .formatted(cache, Files.readString(log(cache))));
        }
    }

    private String home(String cache) {
        return work.resolve(cache).toString();
    }

    private Path log(String cache) {
        return work.resolve(cache + ".log");
    }

    private static String file(String cache) {
        return "runtime/lib/" + cache + ".aot";
    }
}
