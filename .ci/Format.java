import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks ({@code check}) or mends ({@code apply}) the format of every source of the project. */
final class Format {
    public static void main(String[] args) throws IOException {
        List<String> mode =
                args[0].equals("apply")
                        ? List.of("--replace")
                        : List.of("--dry-run", "--set-exit-if-changed");
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            Stream<String> sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("target"))
                            .map(Path::toString)
                            .sorted();
            Main.main(
                    Stream.of(Stream.of("--aosp"), mode.stream(), sources)
                            .flatMap(part -> part)
                            .toArray(String[]::new));
        }
    }
}
