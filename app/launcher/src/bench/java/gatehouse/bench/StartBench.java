package gatehouse.bench;

import gatehouse.launcher.GatehouseWindow;
import gatehouse.sandbox.SandboxOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of a process to a window with rows, against a bare window with as many. */
final class StartBench {
    private final Path folder;
    private final RunCosts frames = new RunCosts();
    private final RunCosts rows = new RunCosts();
    private final RunCosts rowsFromOutside = new RunCosts();
    private final RunCosts bare = new RunCosts();
    private int shown;
    private String toolkit = "";

    StartBench(Path folder) {
        this.folder = folder;
    }

    /** The version of JavaFX, as it says itself. */
    String toolkit() {
        return toolkit;
    }

    /** Starts everything in turn. */
    List<BenchComparison> compare(int rounds) throws IOException {
        try (ChildProcess sandbox =
                ChildProcess.sandbox(folder, SandboxOptions.standard().sessions())) {
            List<String> outside = sandbox.hear("ready").details();
            for (int round = 0; round < rounds; round++) {
                ChildProcess.Said alone = gatehouse(List.of(), frames);
                shown = Integer.parseInt(alone.details().getFirst());
                rows.add(alone.cost());
                bare();
                rowsFromOutside.add(gatehouse(outside, new RunCosts()).cost());
            }
        }
        return List.of(
                new BenchComparison("Start to %d rows".formatted(shown), rows, bare, 1.3),
                new BenchComparison("… the sandbox in another process", rowsFromOutside, bare, 0),
                new BenchComparison("… to the first frame, without rows", frames, bare, 0));
    }

    private ChildProcess.Said gatehouse(List<String> sandbox, RunCosts toFrame) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add("--home=" + Files.createTempDirectory(folder, "home"));
        arguments.addAll(sandbox);
        try (ChildProcess child =
                ChildProcess.start(folder, BenchScreen.MEMORY, GatehouseWindow.class, arguments)) {
            toFrame.add(child.hear("frame").cost());
            return child.hear("rows");
        }
    }

    private void bare() throws IOException {
        List<String> arguments = List.of(Integer.toString(shown));
        try (ChildProcess child =
                ChildProcess.start(folder, BenchScreen.MEMORY, BareWindow.class, arguments)) {
            ChildProcess.Said said = child.hear("rows");
            bare.add(said.cost());
            toolkit = said.details().getFirst();
        }
    }
}
