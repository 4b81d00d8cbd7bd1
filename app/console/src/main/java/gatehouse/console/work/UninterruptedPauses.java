package gatehouse.console.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Pauses between two looks at what somebody else must end first. An interrupt cuts none of them
 * short but the one that it comes in; the thread is interrupted again at the end.
 */
public final class UninterruptedPauses implements AutoCloseable {
    private final Duration length;
    private boolean isInterrupted;

    /**
     * @param length of each of them
     */
    public UninterruptedPauses(Duration length) {
        this.length = length;
    }

    /** Lets others work. */
    public void pause() {
        LockSupport.parkNanos(length.toNanos());
        isInterrupted |= Thread.interrupted();
    }

    /** Tells the thread of an interrupt that came meanwhile. */
    @Override
    public void close() {
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
