package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What becomes of libraries that bring no module descriptor. */
final class ModuleDescriptorsTest {
    private static final String DESCRIPTOR = "module plain { exports plain; }";

    @TempDir private Path folder;
    private Path libraries;
    private Path sources;

    @BeforeEach
    void makeFolders() throws IOException {
        libraries = Files.createDirectory(folder.resolve("libraries"));
        sources = Files.createDirectory(folder.resolve("sources"));
    }

    @Test
    void a_new_library_without_a_descriptor_is_named() throws IOException {
        library("plain");

        assertThat(complaints())
                .singleElement()
                .asString()
                .startsWith("plain-1.0.jar has no module descriptor: write ");
    }

    @Test
    void a_library_without_a_descriptor_gets_the_one_that_is_written_for_it() throws IOException {
        library("plain");
        write(sources.resolve("plain/module-info.java"), DESCRIPTOR);
        assertThat(complaints()).isEmpty();

        new ModuleDescriptors(sources)
                .addTo(ModuleLibrary.allOf(libraries), folder.resolve("work"));

        assertThat(ModuleLibrary.allOf(libraries))
                .singleElement()
                .satisfies(library -> {
                    assertThat(library.module()).isEqualTo("plain");
                    assertThat(library.isDescribed()).isTrue();
                });
    }

    @Test
    void a_written_descriptor_that_no_library_needs_is_named() throws IOException {
        library("plain");
        write(sources.resolve("plain/module-info.java"), DESCRIPTOR);
        write(sources.resolve("gone/module-info.java"), "module gone {}");
        new ModuleDescriptors(sources)
                .addTo(ModuleLibrary.allOf(libraries), folder.resolve("work"));

        assertThat(complaints())
                .satisfiesExactly(
                        own ->
                                assertThat(own)
                                        .startsWith("plain-1.0.jar has a module descriptor now"),
                        none -> assertThat(none).startsWith("No library is the module gone"));
    }

    @Test
    void a_file_without_classes_is_no_library() throws IOException {
        String file = "--file=" + libraries.resolve("marker-1.0.jar");
        JdkTool.run("jar", "--create", file, "-C", sources.toString(), ".");

        assertThat(ModuleLibrary.allOf(libraries)).isEmpty();
    }

    private List<String> complaints() throws IOException {
        return new ModuleDescriptors(sources).complaints(ModuleLibrary.allOf(libraries));
    }

    private void library(String name) throws IOException {
        Path source = folder.resolve(name + "/Thing.java");
        write(source, "package %s; public class Thing {}".formatted(name));
        Path classes = folder.resolve(name + "-classes");
        JdkTool.run("javac", "-d", classes.toString(), source.toString());
        String file = "--file=" + libraries.resolve(name + "-1.0.jar");
        JdkTool.run("jar", "--create", file, "-C", classes.toString(), ".");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
