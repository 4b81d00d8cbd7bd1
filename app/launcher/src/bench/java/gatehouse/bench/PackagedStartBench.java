package gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The program folder as people start it, against bare programs that are packaged in the same way. A
 * frame counts as soon as it is on the screen; nothing in the programs tells of it.
 */
final class PackagedStartBench {
    /** Where rows are, from the middle of the window down, and what part of the lines is text. */
    private static final int ROWS_TOP = 450;

    private static final int ROWS_BOTTOM = 800;
    private static final int ROWS_PERCENT = 20;
    private static final int WINDOW_TOP = 60;
    private static final int ROWS = 1_204;
    private static final int IDLE_SECONDS = 10;
    private static final long LOOK_EVERY = 4_000_000;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Path folder;
    private final Path program;
    private final BenchScreen screen;
    private final ScreenPixels pixels;
    private final List<Double> memory = new ArrayList<>();
    private final List<Double> bareMemory = new ArrayList<>();

    private PackagedStartBench(Path folder, Path program, BenchScreen screen, ScreenPixels pixels) {
        this.folder = folder;
        this.program = program;
        this.screen = screen;
        this.pixels = pixels;
    }

    /**
     * Prints tables of its own, or why it cannot.
     *
     * @param program the folder that {@code mvn package} leaves
     */
    static void print(Path folder, Path program, int rounds) throws Exception {
        try (BenchScreen screen = BenchScreen.open(folder)) {
            if (screen.pixels().isEmpty() || !Files.exists(program.resolve("bin/gatehouse"))) {
                System.out.printf("%nNot measured: it needs Xvfb, and %s.%n", program);
                return;
            }
            ScreenPixels pixels = screen.pixels().get();
            new PackagedStartBench(folder, program, screen, pixels).print(rounds);
        }
    }

    private void print(int rounds) throws IOException, InterruptedException {
        BareProgram window =
                BareProgram.link(
                        folder,
                        program,
                        "javafx.controls",
                        List.of(
                                BareWindow.class,
                                BareWindow.Program.class,
                                FirstFrameSignal.class));
        String rows = Integer.toString(ROWS);
        window.train(screen.variables(), rows);
        BareProgram terminal =
                BareProgram.link(
                        folder,
                        program,
                        "info.picocli",
                        List.of(
                                BareTerminal.class,
                                BareTerminal.Environments.class,
                                BareTerminal.EnvironmentsList.class));
        String[] verb = {"environments", "list", "--home", home()};
        terminal.train(Map.of(), verb);

        var frames = new RunCosts();
        var withRows = new RunCosts();
        var bare = new RunCosts();
        var verbs = new RunCosts();
        var bareVerbs = new RunCosts();
        for (int round = 0; round < rounds; round++) {
            start(gatehouse("--home", home()), frames, withRows, memory);
            start(with(window.command(), rows, BareWindow.STAY), new RunCosts(), bare, bareMemory);
            verbs.add(run(gatehouse(verb)));
            bareVerbs.add(run(with(terminal.command(), verb)));
        }
        System.out.print(BenchComparison.HEAD);
        for (BenchComparison line :
                List.of(
                        new BenchComparison("Packaged, to the first frame", frames, bare, 1.15),
                        new BenchComparison("… to the rows of the sandbox", withRows, bare, 1.6),
                        new BenchComparison("`environments list`", verbs, bareVerbs, 2))) {
            System.out.print(line.line());
        }
        System.out.printf(
                "%nMemory %d s later: %.0f MB, the bare window %.0f MB, %.2f times (aim 1.15).%n",
                IDLE_SECONDS,
                median(memory),
                median(bareMemory),
                median(memory) / median(bareMemory));
    }

    private String home() throws IOException {
        return Files.createTempDirectory(folder, "home").toString();
    }

    private List<String> gatehouse(String... arguments) {
        return with(List.of(program.resolve("bin/gatehouse").toString()), arguments);
    }

    private static List<String> with(List<String> command, String... arguments) {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        return whole;
    }

    private void start(
            List<String> command, RunCosts toFrame, RunCosts toRows, List<Double> resident)
            throws IOException, InterruptedException {
        await(() -> pixels.written(WINDOW_TOP, ROWS_BOTTOM) == 0);
        long begun = System.nanoTime();
        Process process = process(command);
        try {
            await(() -> pixels.written(WINDOW_TOP, ROWS_BOTTOM) > 0);
            toFrame.add(cost(begun, process));
            await(() -> pixels.written(ROWS_TOP, ROWS_BOTTOM) >= ROWS_PERCENT);
            toRows.add(cost(begun, process));
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            resident.add(ProcessStatus.megabytes(process.pid(), "VmRSS"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private RunCost run(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = process(command);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ends with " + exit);
        }
        return new RunCost((System.nanoTime() - begun) / 1e6, 0);
    }

    private Process process(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("packaged.log").toFile());
        builder.environment().putAll(screen.variables());
        return builder.start();
    }

    private static RunCost cost(long begun, Process process) {
        double wall = (System.nanoTime() - begun) / 1e6;
        double own = process.info().totalCpuDuration().orElseThrow().toMillis();
        return new RunCost(wall, own);
    }

    private static void await(BooleanSupplier reached) throws IOException {
        long begun = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() - begun > LONGEST) {
                throw new IOException("Nothing came to the screen within a minute.");
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private static double median(List<Double> values) {
        return RunCosts.median(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
