package gatehouse.console.acts.runs.store;

import gatehouse.console.environments.OwnerOnlyFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks of the operating system that say which runs are alive: one byte for each run, free again as
 * soon as its program ends, however that happens. They lie in a file of their own, as closing the
 * database's own file would give up the locks of its driver. Safe for any thread.
 */
final class RunLocks implements AutoCloseable {
    private final Path file;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<FileChannel> open = Optional.empty();

    RunLocks(Path file) {
        this.file = file;
    }

    /** Takes the lock of a run; empty where a program has it, this one or another. */
    Optional<FileLock> take(long number) throws IOException {
        turn.lock();
        try {
            return Optional.ofNullable(channel().tryLock(number, 1, false));
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** Whether some program has the lock of a run. */
    boolean isTaken(long number) throws IOException {
        Optional<FileLock> mine = take(number);
        if (mine.isPresent()) {
            mine.get().release();
        }
        return mine.isEmpty();
    }

    private FileChannel channel() throws IOException {
        if (open.isEmpty()) {
            OwnerOnlyFile.prepare(file);
            open = Optional.of(FileChannel.open(file, StandardOpenOption.WRITE));
        }
        return open.get();
    }

    /** Gives up all locks of this program. */
    @Override
    public void close() throws IOException {
        turn.lock();
        try {
            if (open.isPresent()) {
                open.get().close();
                open = Optional.empty();
            }
        } finally {
            turn.unlock();
        }
    }
}
