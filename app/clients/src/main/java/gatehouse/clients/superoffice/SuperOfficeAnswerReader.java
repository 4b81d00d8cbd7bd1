package gatehouse.clients.superoffice;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonReader;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** Reads the answer to one call, and remembers why it is no result (contract: SuperOffice 10). */
final class SuperOfficeAnswerReader<T> implements AnswerReader<T> {
    private final JsonReader json;
    private final ResultShape<T> shape;
    private volatile UnaryOperator<String> hiding = UnaryOperator.identity();
    private volatile SuperOfficeTrouble trouble = SuperOfficeTrouble.UNREADABLE;

    /** What a result looks like. */
    interface ResultShape<T> {
        /**
         * The result, or what {@link SuperOfficeAnswerReader#failed} and its like make of the
         * answer.
         */
        T read(JsonNode tree, SuperOfficeAnswerReader<?> answer) throws UnexpectedAnswerException;
    }

    SuperOfficeAnswerReader(JsonReader json, ResultShape<T> shape) {
        this.json = json;
        this.shape = shape;
    }

    @Override
    public T read(AnswerStream answer) throws IOException {
        if (!answer.maybeJson()) {
            throw new UnexpectedAnswerException(DefectKind.DECLARED_OTHERWISE);
        }
        hiding = answer.hiding();
        JsonNode tree = json.tree(answer.body(), answer.charset());
        if (tree.isNull()) {
            throw failed(DefectKind.NULL_REPORTED);
        }
        return shape.read(tree, this);
    }

    /** A text as it may be shown, with the secrets hidden that are repeated in it. */
    @Nullable String shown(@Nullable String text) {
        return text == null ? null : hiding.apply(text);
    }

    /** Why a malformed answer is no result. */
    SuperOfficeTrouble trouble() {
        return trouble;
    }

    /** Says that the server reports a failed call. */
    UnexpectedAnswerException failed(DefectKind what) {
        trouble = SuperOfficeTrouble.FAILED_CALL;
        return new UnexpectedAnswerException(what);
    }

    /** Says that it is an error. */
    UnexpectedAnswerException error() {
        trouble = SuperOfficeTrouble.ERROR_OBJECT;
        return new UnexpectedAnswerException(DefectKind.ERROR_DESPITE_STATUS);
    }

    /** Says that it is not of the documented type: an error, or something else. */
    UnexpectedAnswerException otherType(JsonNode tree) {
        var members = new NamedMembers(tree);
        return SuperOfficeErrorReader.shapeA(members) || SuperOfficeErrorReader.shapeB(members)
                ? error()
                : new UnexpectedAnswerException(DefectKind.OTHER_TYPE);
    }
}
