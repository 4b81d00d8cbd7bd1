package gatehouse.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Makes answers late, whole or byte by byte. */
public final class AnswerDelays {
    private AnswerDelays() {}

    /** Lets time pass on the wall, whatever the sandbox's clock shows. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectionDroppedException.before();
        }
    }

    /** Never goes on; the connection breaks when the server ends. */
    public static ConnectionDroppedException forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ConnectionDroppedException.before();
    }

    /** The same answer, a byte at a time. */
    public static PlayedAnswer dripping(PlayedAnswer answer, Duration between) {
        return new PlayedAnswer(
                answer.status(),
                answer.headers(),
                out -> {
                    for (byte b : bytes(answer)) {
                        out.write(b);
                        out.flush();
                        pause(between);
                    }
                });
    }

    private static byte[] bytes(PlayedAnswer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        answer.body().writeTo(bytes);
        return bytes.toByteArray();
    }
}
