package gatehouse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A main class as a program of its own, made as the build makes Gatehouse: one image of its
 * modules, with an AOT cache that a run of it has recorded, started with the same options.
 */
final class BareProgram {
    private static final String MODULE = "gatehouse.bare";

    private final Path gatehouse;
    private final Path image;
    private final Class<?> main;

    private BareProgram(Path gatehouse, Path image, Class<?> main) {
        this.gatehouse = gatehouse;
        this.image = image;
        this.main = main;
    }

    /**
     * Makes the program; takes some seconds.
     *
     * @param gatehouse the folder of the program whose options and native libraries it takes
     * @param library the module that it needs
     * @param classes its main class first, then what else it needs of this class path
     */
    static BareProgram link(Path folder, Path gatehouse, String library, List<Class<?>> classes)
            throws IOException {
        Path module = Files.createTempDirectory(folder, "bare");
        for (Class<?> each : classes) {
            copy(each, module);
        }
        String libraries =
                Stream.of(System.getProperty("java.class.path").split(":"))
                        .map(Path::of)
                        .filter(BareProgram::isModule)
                        .map(Path::toString)
                        .collect(Collectors.joining(":"));
        Path descriptor =
                Files.createDirectory(module.resolve("source")).resolve("module-info.java");
        Files.writeString(descriptor, "open module %s { requires %s; }".formatted(MODULE, library));
        run("javac", "-p", libraries, "-d", module.toString(), descriptor.toString());
        Path image = module.resolve("image");
        run(
                "jlink",
                "--module-path",
                module + ":" + libraries,
                "--add-modules",
                MODULE,
                "--output",
                image.toString());
        copyNatives(gatehouse, image);
        return new BareProgram(gatehouse, image, classes.getFirst());
    }

    /** Records its AOT cache, as it runs once until its end. */
    void train(Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(command("-XX:AOTCacheOutput=" + cache()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(variables);
        Path log = image.resolve("training.log");
        if (process.redirectOutput(log.toFile()).start().waitFor() != 0 || !Files.exists(cache())) {
            throw new IOException(Files.readString(log));
        }
    }

    /** What starts it, without arguments. */
    List<String> command() {
        return command("-XX:AOTCache=" + cache());
    }

    private List<String> command(String option) {
        return List.of(
                image.resolve("bin/java").toString(),
                "@" + gatehouse.resolve("bin/java.options"),
                "@" + gatehouse.resolve("bin/window.options"),
                option,
                "-m",
                MODULE + "/" + main.getName());
    }

    private Path cache() {
        return image.resolve("bare.aot");
    }

    private static void copy(Class<?> type, Path module) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, file);
        }
    }

    /** JavaFX would unpack them to a folder of the person at each first start. */
    private static void copyNatives(Path gatehouse, Path image) throws IOException {
        try (Stream<Path> files = Files.list(gatehouse.resolve("runtime/lib"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".so")).toList()) {
                Path copy = image.resolve("lib").resolve(file.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static boolean isModule(Path jar) {
        if (!jar.toString().endsWith(".jar") || !Files.exists(jar)) {
            return false;
        }
        try (FileSystem archive = FileSystems.newFileSystem(jar)) {
            return Files.exists(archive.getPath("module-info.class"))
                    || Files.exists(archive.getPath("META-INF/versions/9/module-info.class"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void run(String tool, String... arguments) throws IOException {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        if (ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments) != 0) {
            throw new IOException(tool + ": " + said);
        }
    }
}
