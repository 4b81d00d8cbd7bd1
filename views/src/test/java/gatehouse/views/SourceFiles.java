package gatehouse.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of the rooms, as they lie beside this one. */
final class SourceFiles {
    private static final List<Path> ROOMS =
            List.of(
                    Path.of("src/main"),
                    Path.of("../app/console/src/main"),
                    Path.of("../app/cli/src/main"),
                    Path.of("../app/launcher/src/main"),
                    Path.of("../styles/src/main"));

    private SourceFiles() {}

    /** Every file whose name ends so, in the modules that have texts. */
    static List<Path> ending(String end) {
        return ROOMS.stream()
                .flatMap(SourceFiles::files)
                .filter(file -> file.toString().endsWith(end))
                .sorted()
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long lines(Path file) {
        return text(file).lines().count();
    }

    private static Stream<Path> files(Path room) {
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
