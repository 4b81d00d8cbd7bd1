package gatehouse.clients.http;

import java.time.Duration;

/**
 * How long, how much and how many at once a connection allows.
 *
 * @param connect for a TCP connection to one address of the server
 * @param call for a whole call, from looking up the name to the last byte of the answer
 * @param answerBytes size of an answer after decompression
 * @param depth of nested objects and lists in an answer
 * @param textLength of one text in an answer, in characters
 * @param parallelCalls calls under way at the same time; further ones wait for their turn, and
 *     their {@code call} time starts with it
 */
public record CallLimits(
        Duration connect,
        Duration call,
        long answerBytes,
        int depth,
        int textLength,
        int parallelCalls) {
    public CallLimits {
        if (connect.isNegative() || connect.isZero() || call.isNegative() || call.isZero()) {
            throw new IllegalArgumentException("A time limit must be longer than nothing.");
        }
        if (answerBytes < 1 || depth < 1 || textLength < 1 || parallelCalls < 1) {
            throw new IllegalArgumentException("A limit must be at least 1.");
        }
    }

    /**
     * 5 s to connect, 15 s for a call, 16 MiB for an answer, depth 64, 1 Mi characters for a text,
     * 4 calls at once (contract: Portos 10, rules 8 and 18).
     */
    public static CallLimits standard() {
        return new CallLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(15), 16L << 20, 64, 1 << 20, 4);
    }

    /** The same with another time for a TCP connection. */
    public CallLimits withConnect(Duration limit) {
        return new CallLimits(limit, call, answerBytes, depth, textLength, parallelCalls);
    }

    /** The same with another time for a whole call. */
    public CallLimits withCall(Duration limit) {
        return new CallLimits(connect, limit, answerBytes, depth, textLength, parallelCalls);
    }

    /** The same with another size of an answer, in bytes. */
    public CallLimits withAnswerBytes(long limit) {
        return new CallLimits(connect, call, limit, depth, textLength, parallelCalls);
    }

    /** The same with another number of calls at once. */
    public CallLimits withParallelCalls(int limit) {
        return new CallLimits(connect, call, answerBytes, depth, textLength, limit);
    }
}
