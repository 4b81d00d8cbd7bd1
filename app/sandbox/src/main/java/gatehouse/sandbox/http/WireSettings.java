package gatehouse.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

/**
 * What lies between a played server and its callers.
 *
 * @param tls what the server identifies itself with; null where it speaks plainly
 * @param manner how an answer comes over the wire, asked anew for each
 */
public record WireSettings(@Nullable SSLContext tls, Supplier<Manner> manner) {

    /** How the bytes of an answer come over the wire. */
    public sealed interface Manner {
        /**
         * After a while, byte by byte over another: the body, or the head where there is no body.
         */
        record Paced(Duration begins, Duration takes) implements Manner {
            public static final Paced AT_ONCE = new Paced(Duration.ZERO, Duration.ZERO);
        }

        /** Never; the connection stays open. */
        record Silently() implements Manner {}

        /** Other words come instead, and the connection ends. */
        record AsStranger(String words) implements Manner {}
    }

    public static WireSettings plain() {
        return new WireSettings(null, () -> Manner.Paced.AT_ONCE);
    }
}
