package gatehouse.bench;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a window is drawn: by Xvfb, if that is installed, as on the desktop of a person; else into
 * memory, where JavaFX copies each frame pixel by pixel on the thread that is measured.
 */
final class BenchScreen implements AutoCloseable {
    /** Needs nothing. */
    static final BenchScreen MEMORY = new BenchScreen(null, "", Path.of(""));

    private final @Nullable Process server;
    private final String display;
    private final Path memory;

    private BenchScreen(@Nullable Process server, String display, Path memory) {
        this.server = server;
        this.display = display;
        this.memory = memory;
    }

    /** Opens a screen of its own; what Xvfb complains about goes to a file in {@code folder}. */
    static BenchScreen open(Path folder) throws IOException {
        Path memory = Files.createTempDirectory(folder, "screen");
        var program =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                "1400x900x24",
                                "-fbdir",
                                memory.toString())
                        .redirectError(folder.resolve("Xvfb.log").toFile());
        try {
            Process server = program.start();
            BufferedReader said = server.inputReader();
            return new BenchScreen(server, ":" + said.readLine(), memory.resolve("Xvfb_screen0"));
        } catch (IOException notInstalled) {
            return MEMORY;
        }
    }

    /** What is on it; empty where it is drawn into memory. */
    Optional<ScreenPixels> pixels() throws IOException {
        return server == null ? Optional.empty() : Optional.of(ScreenPixels.of(memory));
    }

    /** What it is, in words. */
    String name() {
        return server == null ? "in memory" : "by Xvfb";
    }

    /** The flags of a JVM that draws on it. */
    List<String> flags() {
        return server == null
                ? List.of("-Dglass.platform=Headless", "-Dprism.order=sw")
                : List.of("-Dprism.order=sw");
    }

    /** The variables of a process that draws on it. */
    Map<String, String> variables() {
        return server == null ? Map.of() : Map.of("DISPLAY", display);
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
