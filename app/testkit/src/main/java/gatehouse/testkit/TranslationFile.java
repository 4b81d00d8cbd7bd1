package gatehouse.testkit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of one language: a file of properties in UTF-8.
 *
 * @param name its name without the folder
 * @param language English where the name has none
 * @param underWay whether its head says that texts are still missing
 * @param keys in the order of the file, as often as they are there
 * @param texts by key
 */
record TranslationFile(
        String name,
        Locale language,
        boolean underWay,
        List<String> keys,
        Map<String, String> texts) {
    private static final String UNDER_WAY = "# Under way:";
    private static final String ENDING = ".properties";

    /** The file at that path. */
    static TranslationFile read(Path file) {
        String name = name(file);
        String stem = name.substring(0, name.length() - ENDING.length());
        int mark = stem.indexOf('_');
        Locale language =
                mark < 0
                        ? Locale.UK
                        : Locale.forLanguageTag(stem.substring(mark + 1).replace('_', '-'));
        String text = text(file);
        List<String> keys =
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, Math.max(0, line.indexOf('='))))
                        .toList();
        boolean underWay = text.lines().anyMatch(line -> line.startsWith(UNDER_WAY));
        return new TranslationFile(name, language, underWay, keys, texts(text));
    }

    /** The translations of the English texts of that path, by name. */
    static List<Path> beside(Path english) {
        String name = name(english);
        String start = name.substring(0, name.length() - ENDING.length()) + "_";
        try (Stream<Path> files =
                Files.list(requireNonNull(english.toAbsolutePath().getParent()))) {
            return files.filter(file -> name(file).startsWith(start) && name(file).endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(Path file) {
        return requireNonNull(file.getFileName()).toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " is no text in UTF-8", failed);
        }
    }

    private static Map<String, String> texts(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
