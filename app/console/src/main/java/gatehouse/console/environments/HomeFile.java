package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A small file in the home folder that is read as a whole and replaced as a whole. */
public final class HomeFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HomeFolder home;
    private final Path path;

    /**
     * @param path a file directly in the home folder
     */
    public HomeFile(HomeFolder home, Path path) {
        this.home = home;
        this.path = path;
    }

    /** What is done while nobody else writes. */
    @FunctionalInterface
    public interface LockedWork<T> {
        T run() throws IOException;
    }

    /** What it holds now, or null when it is not there. */
    public byte @Nullable [] read() throws IOException {
        OwnerOnlyFile.requireFile(path);
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /**
     * Replaces what it holds, for its owner only where the file system knows owners.
     *
     * <p>It is on disk when this returns. Whatever happens meanwhile, a reader finds the old
     * content or the new one. An interrupt does not stop it.
     */
    public void write(byte[] content) throws IOException {
        OwnerOnlyFile.requireFile(path);
        home.create();
        OwnerOnlyFile.replace(path, out -> out.write(content));
    }

    /**
     * Keeps a copy of a content beside the file, once for each content.
     *
     * @param why the copy is kept: {@code broken}; a part of its name
     * @return where the copy lies: beside the file, with {@code why} and the time in UTC in its
     *     name
     */
    public Path keepAside(byte[] content, String why, Instant now) throws IOException {
        String name = path.getFileName() + "." + why + "-";
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(home.folder(), name + "*")) {
            for (Path copy : copies) {
                if (Arrays.equals(Files.readAllBytes(copy), content)) {
                    return copy;
                }
            }
        }
        Path copy = home.folder().resolve(name + STAMP.format(now));
        if (Files.exists(copy)) {
            return keepAside(content, why, now.plusMillis(1));
        }
        OwnerOnlyFile.replace(copy, out -> out.write(content));
        return copy;
    }

    /**
     * Does some work while no other thread and no other process does work on this file.
     *
     * @throws IOException what the work throws, or that another Gatehouse held the file for 10
     *     seconds
     */
    public <T> T exclusively(LockedWork<T> work) throws IOException {
        home.create();
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".lock";
        Path lockFile = home.folder().resolve(name);
        OwnerOnlyFile.prepare(lockFile);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock _ = locked(channel)) {
            return work.run();
        }
    }

    private FileLock locked(FileChannel channel) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // Held by another thread of this process: the same as held by another process.
            }
            // No file system tells when a lock is free, and a wait without end would hang the desk.
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        throw new IOException(
                MessageBundle.of("home.file.busy", path.toString(), PATIENCE.toSeconds()));
    }
}
