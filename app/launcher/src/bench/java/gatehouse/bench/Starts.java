package gatehouse.bench;

import gatehouse.launcher.GatehouseWindow;
import gatehouse.sandbox.SandboxOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the start of a process to a window with rows, against a bare window with as many. */
final class Starts {
    private final Path folder;
    private final Costs frames = new Costs();
    private final Costs rows = new Costs();
    private final Costs rowsFromOutside = new Costs();
    private final Costs bare = new Costs();
    private int shown;
    private String toolkit = "";

    Starts(Path folder) {
        this.folder = folder;
    }

    /** The version of JavaFX, as it says itself. */
    String toolkit() {
        return toolkit;
    }

    /** Starts everything in turn. */
    List<Comparison> compare(int rounds) throws IOException {
        String sessions = Integer.toString(SandboxOptions.standard().sessions());
        try (Child sandbox = Child.start(folder, SandboxProcess.class, List.of(sessions))) {
            List<String> outside = sandbox.hear("ready").details();
            for (int round = 0; round < rounds; round++) {
                Child.Said alone = gatehouse(List.of(), frames);
                shown = Integer.parseInt(alone.details().getFirst());
                rows.add(alone.cost());
                bare();
                rowsFromOutside.add(gatehouse(outside, new Costs()).cost());
            }
        }
        return List.of(
                new Comparison("Start to %d rows".formatted(shown), rows, bare, 1.3),
                new Comparison("… the sandbox in another process", rowsFromOutside, bare, 0),
                new Comparison("… to the first frame, without rows", frames, bare, 0));
    }

    private Child.Said gatehouse(List<String> sandbox, Costs toFrame) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add("--home=" + Files.createTempDirectory(folder, "home"));
        arguments.addAll(sandbox);
        try (Child child = Child.start(folder, GatehouseWindow.class, arguments)) {
            toFrame.add(child.hear("frame").cost());
            return child.hear("rows");
        }
    }

    private void bare() throws IOException {
        List<String> arguments = List.of(Integer.toString(shown));
        try (Child child = Child.start(folder, BareWindow.class, arguments)) {
            Child.Said said = child.hear("rows");
            bare.add(said.cost());
            toolkit = said.details().getFirst();
        }
    }
}
