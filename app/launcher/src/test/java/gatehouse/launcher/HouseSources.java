package gatehouse.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The main source files of all modules. */
final class HouseSources {
    /** The modules by the name of their root package, with the folder of each. */
    static final List<HouseModule> MODULES =
            List.of(
                    new HouseModule("gatehouse.clients", Path.of("../clients")),
                    new HouseModule("gatehouse.console", Path.of("../console")),
                    new HouseModule("gatehouse.sandbox", Path.of("../sandbox")),
                    new HouseModule("gatehouse.cli", Path.of("../cli")),
                    new HouseModule("gatehouse.launcher", Path.of("../launcher")),
                    new HouseModule("gatehouse.views", Path.of("../../views")),
                    new HouseModule("gatehouse.styles", Path.of("../../styles")));

    private static final Pattern CODE =
            Pattern.compile(
                    "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\""
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\])++'"
                            + "|[A-Za-z_$][\\w$]*+");

    /** All files, read once. */
    static final List<HouseSource> FILES =
            MODULES.stream().flatMap(HouseSources::read).sorted(HouseSource.BY_NAME).toList();

    private HouseSources() {}

    /** Identifiers, keywords and literals of a file, without its comments. */
    static Stream<String> words(HouseSource file) {
        return CODE.matcher(file.text())
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.startsWith("/"));
    }

    private static Stream<HouseSource> read(HouseModule module) {
        Path folder = module.folder().resolve("src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .map(file -> source(module, folder, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HouseSource source(HouseModule module, Path folder, Path file) {
        String path =
                folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
        String name = path.substring(0, path.length() - ".java".length());
        try {
            return new HouseSource(module, name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
