package gatehouse.clients.http;

import java.io.IOException;

/** Says that an answer is not what is documented; ends as {@link CallFailure.Malformed}. */
public final class UnexpectedAnswerException extends IOException {
    private final String what;

    /** {@code what} is a sentence for people that quotes nothing of the answer. */
    public UnexpectedAnswerException(String what) {
        super(what);
        this.what = what;
    }

    /** What is not as documented. */
    public String what() {
        return what;
    }
}
