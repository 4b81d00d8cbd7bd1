package gatehouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes of the program folder what people install: a {@code .deb} and a {@code .tar.gz} on Linux, a
 * {@code .msi} on Windows, a {@code .dmg} on macOS.
 *
 * <p>Its arguments: the program folder; the folder that is to be {@code /usr/share}; the folder of
 * the libraries; the root of the sources; the folder for the result; the version; the time that
 * every file in a package gets.
 */
public final class ProgramPackage {
    private static final String ICONS = "styles/src/main/resources/gatehouse/styles/icon";

    private final Path program;
    private final Path share;
    private final Path libraries;
    private final Path sources;
    private final Path result;
    private final String version;
    private final String time;

    private ProgramPackage(List<String> arguments) {
        this.program = Path.of(arguments.get(0));
        this.share = Path.of(arguments.get(1));
        this.libraries = Path.of(arguments.get(2));
        this.sources = Path.of(arguments.get(3));
        this.result = Path.of(arguments.get(4));
        this.version = arguments.get(5);
        this.time = arguments.get(6);
    }

    /** Makes all packages of this operating system, or fails. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ProgramPackage(List.of(arguments)).make();
    }

    private void make() throws IOException, InterruptedException {
        String system = System.getProperty("os.name");
        Files.createDirectories(result);
        Path documents = share.resolve("doc/gatehouse");
        Files.writeString(documents.resolve("copyright"), copyright(documents));
        copyIcons();
        if (system.startsWith("Windows") || system.startsWith("Mac")) {
            new JpackageInstaller(program, sources.resolve(ICONS), result, version)
                    .make(system.startsWith("Mac") ? "dmg" : "msi");
        } else {
            var linux = new LinuxPackage(program, share, result, version, time);
            linux.makeDeb(sources.resolve("app/launcher/src/main/debian/control"));
            linux.makeArchive();
        }
    }

    private void copyIcons() throws IOException {
        try (Stream<Path> icons = Files.list(sources.resolve(ICONS))) {
            for (Path icon : icons.toList()) {
                String name = String.valueOf(icon.getFileName());
                String size = name.replaceAll("\\D", "");
                Path folder =
                        share.resolve("icons/hicolor")
                                .resolve(size.isEmpty() ? "scalable" : size + "x" + size)
                                .resolve("apps");
                Files.createDirectories(folder);
                Files.copy(
                        icon,
                        folder.resolve(name.replaceFirst("-\\d+", "")),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private String copyright(Path documents) throws IOException {
        Map<String, Path> standard =
                Map.of(
                        "Apache-2.0",
                        sources.resolve("LICENSE"),
                        "GPL-2.0-with-classpath-exception",
                        program.resolve("runtime/legal/java.base/LICENSE"),
                        "The 3-Clause BSD License",
                        sources.resolve("app/launcher/src/main/licences/controlsfx.txt"));
        return """
        Gatehouse is under the Apache License 2.0. The licences of all its parts follow, with the
        parts that each is for; those of the Java runtime are in its folder "legal".

        """
                + new LicenceTexts(libraries, standard).of(documents.resolve("gatehouse.cdx.json"));
    }
}
