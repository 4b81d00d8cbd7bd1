package gatehouse.console.recording;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Calls that somebody else may cut short, and nothing but them. */
final class InterruptibleCall {
    private @Nullable Thread calling;

    /** What may be cut short. */
    interface BlockingCall<T, E extends IOException> {
        T make() throws E;
    }

    <T, E extends IOException> T call(BlockingCall<T, E> call) throws E {
        become(Thread.currentThread());
        try {
            return call.make();
        } finally {
            become(null);
        }
    }

    /** Interrupts whoever is in a call now. */
    synchronized void interrupt() {
        if (calling != null) {
            calling.interrupt();
        }
    }

    /** Nobody is interrupted after this for a call that is over. */
    private synchronized void become(@Nullable Thread next) {
        calling = next;
    }
}
