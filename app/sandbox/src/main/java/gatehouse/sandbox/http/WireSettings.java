package gatehouse.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

/**
 * What is between a played server and its callers.
 *
 * @param tls the server's certificate and key; null for plain http
 * @param delivery how the bytes of an answer are sent, asked anew for each
 * @param longestBody the most bytes that the body of a call may have
 */
public record WireSettings(
        @Nullable SSLContext tls, Supplier<AnswerDelivery> delivery, int longestBody) {
    private static final int MEGABYTE = 1 << 20;

    /** How the bytes of an answer are sent. */
    public sealed interface AnswerDelivery {
        /**
         * After a delay, byte by byte over a time: the body, or the head where there is no body.
         */
        record Paced(Duration delay, Duration takes) implements AnswerDelivery {
            public static final Paced AT_ONCE = new Paced(Duration.ZERO, Duration.ZERO);
        }

        /** Never; the connection stays open. */
        record Silent() implements AnswerDelivery {}

        /** Another text is sent instead, and the connection ends. */
        record OtherProtocol(String text) implements AnswerDelivery {}
    }

    public static WireSettings plain() {
        return with(null, () -> AnswerDelivery.Paced.AT_ONCE);
    }

    public static WireSettings with(@Nullable SSLContext tls, Supplier<AnswerDelivery> delivery) {
        return new WireSettings(tls, delivery, MEGABYTE);
    }

    public WireSettings withLongestBody(int bytes) {
        return new WireSettings(tls, delivery, bytes);
    }
}
