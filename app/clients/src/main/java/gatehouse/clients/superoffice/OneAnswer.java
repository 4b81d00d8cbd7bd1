package gatehouse.clients.superoffice;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.JsonReader;

import tools.jackson.databind.JsonNode;

import java.io.IOException;

/** Reads the answer to one call, and remembers why it is no result (contract: SuperOffice 10). */
final class OneAnswer<T> implements AnswerReader<T> {
    private final JsonReader json;
    private final Shape<T> shape;
    private volatile Trouble trouble = Trouble.UNREADABLE;

    /** What a result looks like. */
    interface Shape<T> {
        /** The result, or what {@link OneAnswer#failed} and its like make of the answer. */
        T read(JsonNode tree, OneAnswer<?> answer) throws UnexpectedAnswer;
    }

    OneAnswer(JsonReader json, Shape<T> shape) {
        this.json = json;
        this.shape = shape;
    }

    @Override
    public T read(Answer answer) throws IOException {
        if (!answer.maybeJson()) {
            throw new UnexpectedAnswer("It is declared as something else than JSON.");
        }
        JsonNode tree = json.tree(answer.body(), answer.charset());
        if (tree.isNull()) {
            throw failed("It is null: the server reports a failed call.");
        }
        return shape.read(tree, this);
    }

    /** Why a malformed answer is no result. */
    Trouble trouble() {
        return trouble;
    }

    /** Says that the server reports a failed call. */
    UnexpectedAnswer failed(String what) {
        trouble = Trouble.FAILED_CALL;
        return new UnexpectedAnswer(what);
    }

    /** Says that it is an error. */
    UnexpectedAnswer error() {
        trouble = Trouble.ERROR_OBJECT;
        return new UnexpectedAnswer("It is an error, though its status says otherwise.");
    }

    /** Says that it is not of the documented type: an error, or something else. */
    UnexpectedAnswer otherType(JsonNode tree) {
        var members = new Named(tree);
        return Errors.shapeA(members) || Errors.shapeB(members)
                ? error()
                : new UnexpectedAnswer("It is of another type than documented.");
    }
}
