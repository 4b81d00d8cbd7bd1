package gatehouse.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an installer of the program folder's runtime by {@code jpackage}, with the options and the
 * caches that {@code bin/gatehouse} starts it with: a window, and on Windows the terminal as {@code
 * gatehouse-terminal} beside it.
 */
final class JpackageInstaller {
    private static final String MAIN = "gatehouse.launcher/gatehouse.launcher.ProgramLauncher";

    private final Path program;
    private final Path icons;
    private final Path result;
    private final String version;

    /**
     * @param program the program folder
     * @param icons the folder with the PNG files of the icon
     * @param result the folder for the installer
     * @param version that of the build; an installer has its numbers only
     */
    JpackageInstaller(Path program, Path icons, Path result, String version) {
        this.program = program;
        this.icons = icons;
        this.result = result;
        this.version = version;
    }

    /** Makes an installer of this type, such as {@code msi} or {@code dmg}. */
    void make(String type) throws IOException {
        boolean isMac = System.getProperty("os.name").startsWith("Mac");
        // Where jpackage puts the runtime, seen from the folder that it calls APPDIR.
        String caches = isMac ? "../runtime/Contents/Home/lib/" : "../runtime/lib/";
        Path icon = isMac ? IconFile.writeIcns(icons, result) : IconFile.writeIco(icons, result);
        var command = new ArrayList<String>();
        command.addAll(List.of("--type", type, "--name", "Gatehouse"));
        command.addAll(List.of("--app-version", version.replaceFirst("-.*", "")));
        command.addAll(List.of("--icon", icon.toString(), "--dest", result.toString()));
        command.addAll(List.of("--runtime-image", program.resolve("runtime").toString()));
        command.addAll(List.of("--module", MAIN));
        Stream.of(options("java"), options("window"), List.of(cache(caches, "window")))
                .flatMap(List::stream)
                .forEach(option -> command.addAll(List.of("--java-options", option)));
        if (type.equals("msi")) {
            command.addAll(List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
            command.addAll(List.of("--add-launcher", "gatehouse-terminal=" + terminal(caches)));
        }
        JdkTool.run("jpackage", command.toArray(String[]::new));
    }

    private Path terminal(String caches) throws IOException {
        Path file = result.resolve("terminal.properties");
        try (var text = new PrintWriter(Files.newBufferedWriter(file))) {
            text.println("win-console=true");
            text.println("win-menu=false");
            text.println("win-shortcut=false");
            text.println(
                    "java-options="
                            + String.join(" ", options("java"))
                            + " "
                            + cache(caches, "terminal"));
        }
        return file;
    }

    /** One option a line; see {@code bin/java.options}. */
    private List<String> options(String file) throws IOException {
        try (Stream<String> lines = Files.lines(program.resolve("bin/" + file + ".options"))) {
            return lines.filter(line -> line.startsWith("-")).toList();
        }
    }

    private static String cache(String folder, String name) {
        return "-XX:AOTCache=$APPDIR/" + folder + name + ".aot";
    }
}
