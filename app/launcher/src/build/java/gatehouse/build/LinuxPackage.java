package gatehouse.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Packs the program folder for Linux. Owners, modes, times and the order of files do not depend on
 * who packs, where and when: the same files make the same package.
 */
final class LinuxPackage {
    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> DOCUMENT =
            PosixFilePermissions.fromString("rw-r--r--");

    private final Path program;
    private final Path share;
    private final Path result;
    private final String version;
    private final Instant time;

    /**
     * @param program the program folder
     * @param share what goes to {@code /usr/share}
     * @param result the folder for the packages
     * @param version that of the build; {@code 1.0-SNAPSHOT} comes before {@code 1.0}
     * @param time what every file in a package gets
     */
    LinuxPackage(Path program, Path share, Path result, String version, String time) {
        this.program = program;
        this.share = share;
        this.result = result;
        this.version = version;
        this.time = Instant.parse(time);
    }

    /**
     * Makes the package for Debian, Ubuntu and their relatives, by {@code dpkg-deb}.
     *
     * @param control its control file, with places for version, architecture and size
     */
    void makeDeb(Path control) throws IOException, InterruptedException {
        Path root = result.resolve("deb");
        Path installed = root.resolve("usr/lib/gatehouse");
        copy(program, installed);
        copy(share, root.resolve("usr/share"));
        Path command = root.resolve("usr/bin/gatehouse");
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("../lib/gatehouse/bin/gatehouse"));
        String order = version.replace('-', '~');
        Path facts = root.resolve("DEBIAN/control");
        Files.createDirectories(facts.getParent());
        Files.writeString(
                facts,
                Files.readString(control)
                        .replace("{version}", order)
                        .replace("{architecture}", architecture())
                        .replace("{kibibytes}", Long.toString(kibibytes(root))));
        settle(root);
        // All that a package for Debian 11 and later can be unpacked by; xz is slow beyond this.
        run(
                "dpkg-deb",
                "--root-owner-group",
                "-Zxz",
                "-z1",
                "--build",
                root.toString(),
                result.resolve("gatehouse_" + order + "_" + architecture() + ".deb").toString());
        remove(root);
    }

    /** Makes the archive that can be unpacked anywhere, by {@code tar}. */
    void makeArchive() throws IOException, InterruptedException {
        String name = "gatehouse-" + version;
        Path root = result.resolve("tar");
        copy(program, root.resolve(name));
        copy(share, root.resolve(name).resolve("share"));
        settle(root);
        Path archive = result.resolve(name + "-linux-" + architecture() + ".tar.gz");
        run(
                "tar",
                "--create",
                "--use-compress-program=gzip -n",
                "--file=" + archive,
                "--sort=name",
                "--format=gnu",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--directory=" + root,
                name);
        remove(root);
    }

    private static String architecture() {
        String processor = System.getProperty("os.arch");
        return processor.equals("aarch64") ? "arm64" : processor;
    }

    private static long kibibytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                    / 1024;
        }
    }

    /** The caches fit only while the image has the time that it had when they were made. */
    private void settle(Path root) throws IOException {
        for (Path each : inside(root)) {
            if (Files.isSymbolicLink(each)) {
                continue;
            }
            boolean isOpen = Files.isDirectory(each) || Files.isExecutable(each);
            Files.setPosixFilePermissions(each, isOpen ? PROGRAM : DOCUMENT);
            Files.setLastModifiedTime(each, FileTime.from(time));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : inside(from)) {
            Path copy = to.resolve(from.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void remove(Path root) throws IOException {
        List<Path> all = new ArrayList<>(inside(root));
        Collections.reverse(all);
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private static List<Path> inside(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted().toList();
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command);
        process.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
        process.redirectErrorStream(true);
        Process running;
        try {
            running = process.start();
        } catch (IOException e) {
            throw new IOException(command[0] + " is needed to make this package", e);
        }
        String said = new String(running.getInputStream().readAllBytes());
        if (running.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
    }
}
