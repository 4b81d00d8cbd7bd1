package gatehouse.clients.http;

import java.io.IOException;

/** Says that an answer is not what is documented; ends as {@link CallFailure.Malformed}. */
public final class UnexpectedAnswerException extends IOException {
    private final AnswerDefect defect;

    public UnexpectedAnswerException(AnswerDefect.DefectKind kind, Object... values) {
        this(AnswerDefect.of(kind, values));
    }

    public UnexpectedAnswerException(AnswerDefect defect) {
        super(defect.toString());
        this.defect = defect;
    }

    /** What is not as documented. */
    public AnswerDefect defect() {
        return defect;
    }
}
