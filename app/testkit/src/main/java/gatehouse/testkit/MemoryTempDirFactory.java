package gatehouse.testkit;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the folders of tests in memory, where Linux has room for them there. The journal flushes
 * several times for each act, and most of the time that tests of acts took on a disk was spent
 * waiting for that.
 */
public final class MemoryTempDirFactory implements TempDirFactory {
    static final Path MEMORY = Path.of("/dev/shm");

    /** More than all tests that run at one time need. */
    private static final long ENOUGH_BYTES = 4L << 30;

    private static final String PREFIX = "junit-";

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
            throws IOException {
        return hasRoom()
                ? Files.createTempDirectory(MEMORY, PREFIX)
                : Files.createTempDirectory(PREFIX);
    }

    static boolean hasRoom() throws IOException {
        return Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH_BYTES;
    }
}
