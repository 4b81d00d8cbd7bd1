package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Classes of a Java that is too old for the archive of the JDK. */
final class OldClassesTest {
    @TempDir private Path folder;

    @Test
    void classes_of_java_5_are_rewritten_and_still_work() throws Exception {
        Path jar = folder.resolve("picocli.jar");
        Files.copy(
                Path.of(
                        CommandLine.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                jar);

        OldClasses.rewrite(jar);

        try (var loader =
                new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(majorVersion(loader)).isEqualTo(55);
            Class<?> rewritten = Class.forName("picocli.CommandLine", true, loader);
            assertThat(rewritten.getDeclaredClasses())
                    .isNotEmpty()
                    .allSatisfy(nested -> Class.forName(nested.getName(), true, loader));
        }
    }

    private static int majorVersion(ClassLoader loader) throws IOException {
        try (var content =
                new DataInputStream(loader.getResourceAsStream("picocli/CommandLine.class"))) {
            content.skipNBytes(6);
            return content.readUnsignedShort();
        }
    }
}
