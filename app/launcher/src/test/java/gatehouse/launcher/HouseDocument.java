package gatehouse.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that people read: the README files and all of {@code docs}.
 *
 * @param path from the root of the sources
 * @param text all of it
 */
record HouseDocument(Path path, String text) {
    /** The root of the sources, as seen from this module. */
    static final Path ROOT = Path.of("../..");

    /** All pages, read once. */
    static final List<HouseDocument> ALL =
            Stream.of("README.md", "docs", "app", "views", "styles")
                    .flatMap(place -> pages(ROOT.resolve(place)))
                    .map(HouseDocument::read)
                    .toList();

    private static final Pattern BLOCK = Pattern.compile("(?s)^```.*?^```$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("-Dtest='?([\\w#*]+)");

    /** What stands between two backticks within a line. */
    Stream<String> quoted() {
        return found(QUOTED, BLOCK.matcher(text).replaceAll(""));
    }

    /** Where the links and pictures of the page lead, other sites left out. */
    Stream<Path> linked() {
        return found(LINK, text)
                .filter(target -> !target.contains("://"))
                .map(target -> path.resolveSibling(target).normalize());
    }

    /** The tests that commands of the page name. */
    Stream<String> tests() {
        return found(TEST, text);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult hit) -> hit.group(1));
    }

    private static Stream<Path> pages(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HouseDocument read(Path file) {
        try {
            return new HouseDocument(ROOT.relativize(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
