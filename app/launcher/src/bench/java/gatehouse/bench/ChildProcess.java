package gatehouse.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A main class of this class path in a process of its own. */
final class ChildProcess implements AutoCloseable {
    private static final int MINUTES_AT_MOST = 10;

    /** The flags with which people run the program. */
    private static final List<String> PROGRAM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmn32m",
                    "-XX:ReservedCodeCacheSize=160m",
                    "--enable-native-access=ALL-UNNAMED");

    /** A server has those that the JVM chooses. */
    private static final List<String> SERVER = List.of("-Xmx1g");

    private final long begun;
    private final Process process;
    private final BufferedReader said;
    private final File log;

    /** What a process said, and what it had cost by then. */
    record Said(RunCost cost, List<String> details) {}

    private ChildProcess(long begun, Process process, File log) {
        this.begun = begun;
        this.process = process;
        this.said = process.inputReader();
        this.log = log;
    }

    /** Starts it as people run the program; its standard error goes to a file in {@code folder}. */
    static ChildProcess start(
            Path folder, BenchScreen screen, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> flags = Stream.of(PROGRAM, screen.flags()).flatMap(List::stream).toList();
        return start(folder, flags, screen.variables(), main, arguments);
    }

    /** Starts a sandbox of that many sessions. */
    static ChildProcess sandbox(Path folder, int sessions) throws IOException {
        List<String> arguments = List.of(Integer.toString(sessions));
        return start(folder, SERVER, Map.of(), SandboxProcess.class, arguments);
    }

    /** Starts a program with a window and an empty home that is to work with a sandbox. */
    static ChildProcess window(Path folder, BenchScreen screen, Class<?> main, ChildProcess sandbox)
            throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add("--home=" + Files.createTempDirectory(folder, "home"));
        arguments.addAll(sandbox.hear("ready").details());
        return start(folder, screen, main, arguments);
    }

    private static ChildProcess start(
            Path folder,
            List<String> flags,
            Map<String, String> variables,
            Class<?> main,
            List<String> arguments)
            throws IOException {
        File log = folder.resolve(main.getSimpleName() + ".log").toFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        var program = new ProcessBuilder(command).redirectError(log);
        program.environment().putAll(variables);
        return new ChildProcess(System.nanoTime(), program.start(), log);
    }

    /** Waits for the line that begins with {@code name}. */
    Said hear(String name) throws IOException {
        var tooLong =
                CompletableFuture.runAsync(
                        process::destroyForcibly,
                        CompletableFuture.delayedExecutor(MINUTES_AT_MOST, TimeUnit.MINUTES));
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                long wall = System.nanoTime() - begun;
                List<String> words = List.of(line.split("\t", -1));
                if (words.getFirst().equals(name)) {
                    double own = Double.parseDouble(words.get(1));
                    return new Said(new RunCost(wall / 1e6, own), words.subList(2, words.size()));
                }
            }
        } finally {
            tooLong.cancel(false);
        }
        throw new IOException("It ended before it said \"" + name + "\"; see " + log);
    }

    /** The memory that it has now, in MB. */
    double megabytes() throws IOException {
        return ProcessStatus.megabytes(process.pid(), "VmRSS");
    }

    /** Closes its standard input, upon which it ends. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
