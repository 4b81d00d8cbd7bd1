package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Which files leave a JAR file, and where they go. */
final class NativeLibrariesTest {
    @TempDir private Path folder;

    @Test
    void those_of_this_platform_leave_the_jar_and_those_of_others_are_removed() throws IOException {
        Path jar = folder.resolve("library.jar");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        write(
                jar,
                "libglass.so",
                "javafx-swt.jar",
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Linux/aarch64/libsqlitejdbc.so",
                "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so",
                "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll",
                "com/sun/jna/linux-x86-64/libjnidispatch.so",
                "com/sun/jna/linux-aarch64/libjnidispatch.so",
                "com/sun/jna/darwin-aarch64/libjnidispatch.jnilib",
                "com/sun/jna/win32-x86-64/jnidispatch.dll",
                "com/sun/jna/aix-ppc/libjnidispatch.a",
                "org/sqlite/JDBC.class");

        new NativeLibraries("Linux", "amd64").moveOut(jar, taken);

        try (Stream<Path> files = Files.list(taken)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "libglass.so", "libsqlitejdbc.so", "libjnidispatch.so");
        }
        assertThat(taken.resolve("libsqlitejdbc.so"))
                .content()
                .isEqualTo("org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        assertThat(taken.resolve("libjnidispatch.so"))
                .content()
                .isEqualTo("com/sun/jna/linux-x86-64/libjnidispatch.so");
        assertThat(namesIn(jar)).containsExactly("org/sqlite/JDBC.class");
    }

    @Test
    void macOS_finds_that_of_jna_under_the_name_that_java_looks_for() throws IOException {
        Path jar = folder.resolve("library.jar");
        Path taken = Files.createDirectory(folder.resolve("taken"));
        write(jar, "com/sun/jna/darwin-aarch64/libjnidispatch.jnilib");

        new NativeLibraries("Mac OS X", "aarch64").moveOut(jar, taken);

        assertThat(taken.resolve("libjnidispatch.dylib")).exists();
        assertThat(namesIn(jar)).isEmpty();
    }

    private static void write(Path jar, String... names) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> namesIn(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }
}
