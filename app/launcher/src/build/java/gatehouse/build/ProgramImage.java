package gatehouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links the modules of the program and of the JDK into one runtime image, which can be moved and
 * whose file {@code release} names the commit.
 *
 * <p>Its arguments: the JAR file of the program; the folder of the others, to which it copies it
 * and whose files it changes; the folder with descriptors for libraries without one; the modules
 * that nothing requires, with commas; the languages; the folder of the image; the time that its
 * files get, as an AOT cache fits an image of one time only.
 */
public final class ProgramImage {
    private final Path program;
    private final Path libraries;
    private final ModuleDescriptors descriptors;
    private final String roots;
    private final String locales;
    private final Path image;
    private final FileTime time;

    private ProgramImage(List<String> arguments) {
        this.program = Path.of(arguments.get(0));
        this.libraries = Path.of(arguments.get(1));
        this.descriptors = new ModuleDescriptors(Path.of(arguments.get(2)));
        this.roots = arguments.get(3);
        this.locales = arguments.get(4);
        this.image = Path.of(arguments.get(5));
        this.time = FileTime.from(Instant.parse(arguments.get(6)));
    }

    /** Links the image, or says in sentences why not. */
    public static void main(String[] arguments) throws IOException {
        List<String> complaints = new ProgramImage(List.of(arguments)).link();
        complaints.forEach(System.err::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private List<String> link() throws IOException {
        Files.copy(
                program,
                libraries.resolve(program.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
        List<ModuleLibrary> all = ModuleLibrary.allOf(libraries);
        List<String> complaints = descriptors.complaints(all);
        if (!complaints.isEmpty()) {
            return complaints;
        }
        descriptors.addTo(all, libraries.resolve("descriptors"));
        Path taken = Files.createDirectories(libraries.resolve("native"));
        var platform =
                new NativeLibraries(System.getProperty("os.name"), System.getProperty("os.arch"));
        for (ModuleLibrary library : all) {
            platform.moveOut(library.file(), taken);
            OldClasses.rewrite(library.file());
        }
        jlink(all);
        copyTo(folderOfNativeLibraries(), taken);
        setTimes();
        return leftOut(all);
    }

    /** A signed library cannot be linked as such: Maven has checked what it is. */
    private void jlink(List<ModuleLibrary> all) throws IOException {
        String path =
                all.stream()
                        .map(library -> library.file().toString())
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        JdkTool.run(
                "jlink",
                "--module-path=" + path,
                "--add-modules=" + roots,
                "--include-locales=" + locales,
                "--ignore-signing-information",
                "--release-info=add:GATEHOUSE_COMMIT=" + SourceCommit.of(Path.of("")),
                "--no-header-files",
                "--no-man-pages",
                "--output=" + image);
    }

    private void setTimes() throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    /** Modules that are found as services only are in no image unless they are named. */
    private List<String> leftOut(List<ModuleLibrary> all) throws IOException {
        Set<String> linked = linkedModules();
        return all.stream()
                .filter(library -> !linked.contains(library.module()))
                .map(library ->
                        "%s is not in the image: name its module %s, or do without it."
                                .formatted(library.name(), library.module()))
                .toList();
    }

    private Set<String> linkedModules() throws IOException {
        var facts = new Properties();
        try (var file = Files.newBufferedReader(image.resolve("release"))) {
            facts.load(file);
        }
        return Set.of(facts.getProperty("MODULES").replace("\"", "").split(" "));
    }

    private Path folderOfNativeLibraries() {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        return image.resolve(isWindows ? "bin" : "lib");
    }

    private static void copyTo(Path folder, Path from) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
    }
}
