package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The violations of one rule that are known, in a text file with one sorted line for each. The file
 * may only get shorter: a new violation fails, and so does a line that is no longer true.
 *
 * <p>Each check also writes what it found to {@code target/house}, so that a file that has lines to
 * lose can be replaced by a copy.
 */
final class HouseBaseline {
    private static final Path KNOWN = Path.of("src/test/resources/house");
    private static final Path FOUND = Path.of("target/house");

    private HouseBaseline() {}

    /** Compares what was found with the file {@code name}; no file means no known violation. */
    static void check(String name, Stream<String> violations) {
        SortedSet<String> found = violations.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        Path file = KNOWN.resolve(name + ".txt");
        List<String> known = read(file);
        write(FOUND.resolve(name + ".txt"), found);
        assertThat(known).as("%s has each line once, sorted", file).isEqualTo(sorted(known));
        assertThat(found)
                .as("new violations: correct them, do not add them to %s", file)
                .isSubsetOf(known);
        assertThat(known)
                .as("no longer violated: delete the lines from %s", file)
                .isSubsetOf(found);
    }

    private static List<String> sorted(List<String> lines) {
        return List.copyOf(new TreeSet<>(lines));
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, SortedSet<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
