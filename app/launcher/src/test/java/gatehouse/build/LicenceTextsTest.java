package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Which licence texts go with the program. */
final class LicenceTextsTest {
    private static final String PARTS =
            """
            {"components": [
              {"name": "first", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
              {"name": "second", "version": "2", "licenses": [{"license": {"name": "My licence"}}]},
              {"name": "not-in-program", "version": "3"}]}
            """;

    @TempDir private Path folder;
    private Path parts;
    private Path standard;

    @BeforeEach
    void writeFiles() throws IOException {
        parts = Files.writeString(folder.resolve("parts.json"), PARTS);
        standard = Files.writeString(folder.resolve("standard.txt"), "The standard text");
    }

    @Test
    void a_library_that_brings_no_text_gets_that_of_the_licence_it_names() throws IOException {
        library("first-1.jar", "META-INF/LICENSE.txt", "Its own text");
        library("second-2.jar", "META-INF/NOTICE", "A notice");

        assertThat(new LicenceTexts(folder, Map.of("My licence", standard)).of(parts))
                .containsSubsequence("first-1: MIT", "Its own text")
                .containsSubsequence("second-2: My licence", "The standard text", "A notice")
                .doesNotContain("not-in-program");
    }

    @Test
    void a_text_that_several_parts_share_is_there_once() throws IOException {
        library("first-1.jar", "LICENSE", "The same text");
        library("second-2.jar", "META-INF/licence.md", "The same text");

        assertThat(new LicenceTexts(folder, Map.of()).of(parts))
                .containsSubsequence("first-1: MIT\nsecond-2: My licence\n", "The same text")
                .containsOnlyOnce("The same text");
    }

    @Test
    void a_library_without_any_text_fails_the_build() throws IOException {
        library("first-1.jar", "first/Main.class", "");

        assertThatThrownBy(() -> new LicenceTexts(folder, Map.of()).of(parts))
                .hasMessageStartingWith("first-1 brings no licence text, and there is none for");
    }

    private void library(String name, String entry, String text) throws IOException {
        try (var jar = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
