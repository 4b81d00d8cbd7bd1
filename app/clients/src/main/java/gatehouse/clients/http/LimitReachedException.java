package gatehouse.clients.http;

import java.io.IOException;

/** Says that an answer went beyond one of our own limits; ends as {@link CallFailure.TooLarge}. */
public final class LimitReachedException extends IOException {
    private final AnswerDefect defect;

    public LimitReachedException(AnswerDefect.DefectKind kind, Object... values) {
        this.defect = AnswerDefect.of(kind, values);
    }

    /** Which limit it was. */
    public AnswerDefect defect() {
        return defect;
    }
}
