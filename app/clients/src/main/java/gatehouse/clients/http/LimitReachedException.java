package gatehouse.clients.http;

import java.io.IOException;

/** Says that an answer went beyond one of our own limits; ends as {@link CallFailure.TooLarge}. */
public final class LimitReachedException extends IOException {
    private final String limit;

    /** {@code limit} is a sentence for people that names the limit. */
    public LimitReachedException(String limit) {
        super(limit);
        this.limit = limit;
    }

    /** Which limit it was. */
    public String limit() {
        return limit;
    }
}
