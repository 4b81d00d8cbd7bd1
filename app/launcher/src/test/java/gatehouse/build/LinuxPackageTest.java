package gatehouse.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** What the packages for Linux hold, of a program folder with two files. */
@EnabledIf("hasDpkg")
final class LinuxPackageTest {
    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir private Path folder;
    private Path program;
    private Path share;

    static boolean hasDpkg() {
        return Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
    }

    @BeforeEach
    void makeProgram() throws IOException {
        program = folder.resolve("program");
        share = folder.resolve("share");
        Path launcher = write(program.resolve("bin/gatehouse"), "#!/bin/sh\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        write(program.resolve("runtime/lib/modules"), "modules");
        write(share.resolve("doc/gatehouse/copyright"), "Apache");
    }

    @Test
    void a_version_in_development_comes_before_the_version() throws Exception {
        Path deb = deb("one");

        assertThat(deb).hasFileName("gatehouse_1.0~SNAPSHOT_" + architecture(deb) + ".deb");
        assertThat(
                        output(
                                "dpkg",
                                "--compare-versions",
                                output("dpkg-deb", "-f", deb.toString(), "Version").strip(),
                                "lt",
                                "1.0"))
                .isEmpty();
    }

    @Test
    void files_belong_to_root_and_have_the_time_of_the_sources() throws Exception {
        assertThat(output("dpkg-deb", "-c", deb("one").toString()).lines())
                .anyMatch(line ->
                        line.matches(
                                "-rwxr-xr-x root/root +10 2026-01-01 00:00"
                                        + " ./usr/lib/gatehouse/bin/gatehouse"))
                .anyMatch(line ->
                        line.matches(
                                "-rw-r--r-- root/root +7 2026-01-01 00:00"
                                        + " ./usr/lib/gatehouse/runtime/lib/modules"))
                .anyMatch(line -> line.endsWith("./usr/share/doc/gatehouse/copyright"))
                .anyMatch(line ->
                        line.endsWith("./usr/bin/gatehouse -> ../lib/gatehouse/bin/gatehouse"));
    }

    @Test
    void the_same_files_make_the_same_packages() throws Exception {
        Path deb = deb("one");
        Path archive = archive("one");
        Path modules = program.resolve("runtime/lib/modules");
        Files.setPosixFilePermissions(modules, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setLastModifiedTime(modules, FileTime.from(Instant.EPOCH));

        assertThat(deb("two")).hasSameBinaryContentAs(deb);
        assertThat(archive("two")).hasSameBinaryContentAs(archive);
    }

    @Test
    void the_archive_is_one_folder_with_the_version() throws Exception {
        assertThat(output("tar", "-tzf", archive("one").toString()).lines())
                .contains(
                        "gatehouse-1.0-SNAPSHOT/bin/gatehouse",
                        "gatehouse-1.0-SNAPSHOT/runtime/lib/modules",
                        "gatehouse-1.0-SNAPSHOT/share/doc/gatehouse/copyright");
    }

    private Path deb(String name) throws Exception {
        Path result = Files.createDirectories(folder.resolve(name));
        linux(result).makeDeb(Path.of("src/main/debian/control"));
        return only(result, "*.deb");
    }

    private Path archive(String name) throws Exception {
        Path result = Files.createDirectories(folder.resolve(name));
        linux(result).makeArchive();
        return only(result, "*.tar.gz");
    }

    private LinuxPackage linux(Path result) {
        return new LinuxPackage(program, share, result, "1.0-SNAPSHOT", TIME);
    }

    private static String architecture(Path deb) throws Exception {
        return output("dpkg-deb", "-f", deb.toString(), "Architecture").strip();
    }

    private static Path only(Path folder, String pattern) throws IOException {
        try (var files = Files.newDirectoryStream(folder, pattern)) {
            return files.iterator().next();
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String output(String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
