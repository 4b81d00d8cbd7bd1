package gatehouse.sandbox.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Delays answers, whole or byte by byte. */
public final class AnswerDelays {
    private AnswerDelays() {}

    /** Waits in real time, whatever the sandbox's clock shows. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectionDroppedException.beforeActing();
        }
    }

    /** Waits until the server ends; the connection breaks then. */
    public static ConnectionDroppedException waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ConnectionDroppedException.beforeActing();
    }

    /** The same answer, a byte at a time. */
    public static PlayedAnswer drip(PlayedAnswer answer, Duration between) {
        return answer.withBody(out -> {
            for (byte b : answer.bytes()) {
                out.write(b);
                out.flush();
                pause(between);
            }
        });
    }
}
