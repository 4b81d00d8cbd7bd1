package gatehouse.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Makes answers late, whole or byte by byte. */
public final class Slowly {
    private Slowly() {}

    /** Lets time pass on the wall, whatever the sandbox's clock shows. */
    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectionDropped.before();
        }
    }

    /** Never goes on; the connection breaks when the server ends. */
    public static ConnectionDropped forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ConnectionDropped.before();
    }

    /** The same answer, a byte at a time. */
    public static Answer dripping(Answer answer, Duration between) {
        return new Answer(
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

    private static byte[] bytes(Answer answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        answer.body().writeTo(bytes);
        return bytes.toByteArray();
    }
}
