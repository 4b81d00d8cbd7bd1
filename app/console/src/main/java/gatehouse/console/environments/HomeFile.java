package gatehouse.console.environments;

import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.UninterruptedPauses;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A small file in the home folder that is read as a whole and replaced as a whole. */
public final class HomeFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);

    /** Whose turn it is among the threads of this process, by lock file. */
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

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

    /** Tries to take a lock, and gives null where somebody else has it. */
    @FunctionalInterface
    private interface LockAttempt<L> {
        @Nullable L lockOrNull() throws IOException;
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
     * <p>Threads take turns before any of them opens the lock file. Without that, closing it would
     * free the lock that another thread has just got: Linux ends all locks of a process on a file
     * with the first channel that is closed, and the table of locks in Java loses entries when
     * channels of one file are closed at the same time.
     *
     * @throws IOException what the work throws, or that another Gatehouse held the file for 10
     *     seconds
     */
    public <T> T exclusively(LockedWork<T> work) throws IOException {
        home.create();
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".lock";
        Path lockFile = home.folder().resolve(name);
        OwnerOnlyFile.prepare(lockFile);
        ReentrantLock turn = TURNS.computeIfAbsent(lockFile.toRealPath(), _ -> new ReentrantLock());
        taken(() -> turn.tryLock() ? turn : null);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock _ = taken(channel::tryLock)) {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    private <L> L taken(LockAttempt<L> attempt) throws IOException {
        long start = System.nanoTime();
        // No file system tells when a lock is free, and a wait without end would hang the desk.
        try (var pauses = new UninterruptedPauses(PAUSE)) {
            while (System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
                L lock = attempt.lockOrNull();
                if (lock != null) {
                    return lock;
                }
                pauses.pause();
            }
        }
        throw new IOException(
                MessageBundle.of("home.file.busy", path.toString(), LONGEST_WAIT.toSeconds()));
    }
}
