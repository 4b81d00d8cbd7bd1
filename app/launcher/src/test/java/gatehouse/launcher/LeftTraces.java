package gatehouse.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
    private LeftTraces() {}

    /** What the files of a folder hold, archives unpacked, and which file it is. */
    static Map<String, String> files(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.filter(Files::isRegularFile).toList();
        }
        var texts = new HashMap<String, String>();
        for (Path file : all) {
            read(file, texts);
        }
        return texts;
    }

    /** What is in the folder of temporary files. */
    static List<Path> temporary() throws IOException {
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return found.toList();
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
