package gatehouse.build;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes native libraries out of JAR files, so that they lie beside those of the JDK. Else JavaFX
 * unpacks them into the person's home, SQLite and JNA into folders for temporary files, which takes
 * time and leaves files outside the program.
 */
final class NativeLibraries {
    /** Those of JavaFX are at the root of its JAR files, for one platform only. */
    private static final Pattern OF_JAVAFX = Pattern.compile("/[^/]+\\.(so|dll|dylib)");

    /** Those of SQLite are there for every platform. */
    private static final Pattern OF_SQLITE = Pattern.compile("/org/sqlite/native/.+/[^/]+");

    /** Those of JNA are there for every platform, too, as debug files for some. */
    private static final Pattern OF_JNA =
            Pattern.compile("/com/sun/jna/[^/]+/(lib)?jnidispatch\\.[^/]+");

    /** Is for the Eclipse toolkit, which the program does not have. */
    private static final String SWT = "/javafx-swt.jar";

    private final Pattern wanted;

    /** Those for an operating system and a processor, by the names that Java has for them. */
    NativeLibraries(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("win") ? "Windows" : name.startsWith("mac") ? "Mac" : "Linux";
        String arch = processor.equals("amd64") ? "x86_64" : processor;
        String osOfJna = os.equals("Windows") ? "win32" : os.equals("Mac") ? "darwin" : "linux";
        this.wanted =
                Pattern.compile(
                        "%s|/org/sqlite/native/%s/%s/[^/]+|/com/sun/jna/%s-%s/[^/]+"
                                .formatted(
                                        OF_JAVAFX,
                                        os,
                                        arch,
                                        osOfJna,
                                        arch.replace("x86_64", "x86-64")));
    }

    /** Moves those of {@code jar} to {@code folder}, and removes those for other platforms. */
    void moveOut(Path jar, Path folder) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (Path entry : unwanted(zip)) {
                if (wanted.matcher(entry.toString()).matches()) {
                    Path file = folder.resolve(nameOf(entry));
                    Files.copy(entry, file, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.delete(entry);
            }
        }
    }

    /** Java looks for {@code .dylib} on macOS, JNA has the older ending. */
    private static String nameOf(Path entry) {
        return String.valueOf(entry.getFileName()).replace(".jnilib", ".dylib");
    }

    private static List<Path> unwanted(FileSystem zip) throws IOException {
        try (Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            return entries.filter(entry ->
                            OF_JAVAFX.matcher(entry.toString()).matches()
                                    || OF_SQLITE.matcher(entry.toString()).matches()
                                            && Files.isRegularFile(entry)
                                    || OF_JNA.matcher(entry.toString()).matches()
                                    || entry.toString().equals(SWT))
                    .toList();
        }
    }
}
