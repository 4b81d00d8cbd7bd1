package gatehouse.clients.http;

import java.io.IOException;

/** Turns an answer, while it comes in, into what the caller asked for. */
@FunctionalInterface
public interface AnswerReader<T> {
    /**
     * Reads the body as far as it needs; what is left is read and dropped.
     *
     * @throws UnexpectedAnswer when it is not what is documented
     * @throws LimitReached when it is more than is wanted
     * @throws IOException when it breaks off
     */
    T read(Answer answer) throws IOException;
}
