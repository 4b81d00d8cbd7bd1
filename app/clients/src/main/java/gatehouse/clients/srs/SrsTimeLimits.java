package gatehouse.clients.srs;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.json.JsonReader;

import java.time.Duration;

/**
 * How long SRS may take (contract: SRS 2).
 *
 * @param connect for a TCP connection
 * @param asking for a whole call that asks for the version, sends a preflight or a ping
 * @param login for a whole login
 * @param logout for a whole logout
 * @param closing for a logout while the console closes
 */
public record SrsTimeLimits(
        Duration connect, Duration asking, Duration login, Duration logout, Duration closing) {
    private static final int ANSWER_BYTES = 64 << 10;

    /** 2 s to connect, 5 s to ask, 30 s for a login, 10 s for a logout, 5 s while closing. */
    public static SrsTimeLimits standard() {
        return new SrsTimeLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5));
    }

    /** Answers are read up to 64 KiB (contract: SRS 3). */
    CallLimits limits() {
        CallLimits usual = CallLimits.standard();
        return new CallLimits(
                connect, asking, ANSWER_BYTES, usual.depth(), ANSWER_BYTES, usual.parallelCalls());
    }

    JsonReader json() {
        return new JsonReader(limits().depth(), limits().textLength());
    }
}
