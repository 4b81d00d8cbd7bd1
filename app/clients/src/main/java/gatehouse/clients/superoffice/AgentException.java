package gatehouse.clients.superoffice;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.superoffice.answer.SuperOfficeErrorAnswer;

/** A call without a result: what became of it, why, and what the server said. */
public final class AgentException extends CallException {
    private final transient SuperOfficeTrouble trouble;

    /** {@code malformed} says what is wrong with an answer, which only its reader knows. */
    AgentException(NotAnswered<?> outcome, SuperOfficeTrouble malformed) {
        super(outcome);
        this.trouble = SuperOfficeTrouble.of(outcome.failure(), malformed);
    }

    /** Why there is no result. */
    public SuperOfficeTrouble trouble() {
        return trouble;
    }

    /** What the server said of it. */
    public SuperOfficeErrorAnswer error() {
        return SuperOfficeErrorReader.in(exchange());
    }
}
