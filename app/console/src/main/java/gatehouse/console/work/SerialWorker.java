package gatehouse.console.work;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does one piece of work after the other on a thread of its own, which no interrupt of a caller
 * reaches: an interrupt would cut the connection that the work uses.
 */
public final class SerialWorker implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    /** Does some work once all that was given before is done; blocks until then. */
    public <T> T run(Callable<T> work) throws IOException {
        Future<T> working = thread.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return working.get();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw thrown(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException thrown(ExecutionException outer) {
        return switch (outer.getCause()) {
            case IOException failed -> failed;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case null, default -> new IOException(outer);
        };
    }

    /** Takes no more work; what was given is still done. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
