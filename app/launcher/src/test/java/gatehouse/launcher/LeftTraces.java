package gatehouse.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a program leaves behind: its files, and what other programs see of it. */
final class LeftTraces {
    /** With it begins the name of everything that Gatehouse puts into a folder of others. */
    private static final String NAME = "gatehouse";

    private LeftTraces() {}

    /** What the files of a folder hold, archives unpacked, and which file it is. */
    static Map<String, String> files(Path folder) throws IOException {
        var texts = new HashMap<String, String>();
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.filter(Files::isRegularFile).toList();
        } catch (NoSuchFileException | UncheckedIOException gone) {
            return texts; // another Gatehouse has ended meanwhile
        }
        for (Path file : all) {
            read(file, texts);
        }
        return texts;
    }

    /** What Gatehouse has in the folder of temporary files. */
    static List<Path> temporary() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> String.valueOf(file.getFileName()).startsWith(NAME))
                    .toList();
        }
    }

    /** How this program and those that it has started were called. */
    static String commands() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                        .map(program -> program.info().commandLine().orElse(""))
                        .collect(Collectors.joining("\n"))
                + System.getProperties();
    }

    /** Reads a file; others may remove theirs meanwhile. */
    static void read(Path file, Map<String, String> texts) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return;
        }
        texts.put(new String(bytes, ISO_8859_1), file.toString());
        if (file.toString().endsWith(".zip")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                    texts.put(
                            new String(zip.readAllBytes(), ISO_8859_1), file + "/" + at.getName());
                }
            }
        }
    }
}
