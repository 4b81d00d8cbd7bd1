package gatehouse.clients.http;

import java.io.IOException;

/** Turns an answer, while it comes in, into what the caller asked for. */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Reads the body as far as it needs; what is left is read and dropped.
     *
     * @throws UnexpectedAnswerException when it is not what is documented
     * @throws LimitReachedException when it is more than is wanted
     * @throws IOException when it breaks off
     */
    T read(AnswerStream answer) throws IOException;
}
