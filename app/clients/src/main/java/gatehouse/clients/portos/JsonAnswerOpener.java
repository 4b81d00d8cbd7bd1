package gatehouse.clients.portos;

import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.UnexpectedAnswerException;
import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Opens answers that must be JSON, and nothing that merely looks like it. */
final class JsonAnswerOpener {
    private final JsonReader json;

    JsonAnswerOpener(JsonReader json) {
        this.json = json;
    }

    /** A parser at the first token of the answer; the caller ends with {@link #end}. */
    JsonParser parser(AnswerStream answer) throws UnexpectedAnswerException {
        mustBeJson(answer);
        JsonParser parser = json.parser(answer.body());
        if (parser.nextToken() == null) {
            throw new UnexpectedAnswerException(DefectKind.EMPTY);
        }
        return parser;
    }

    /** Makes sure that the answer was one value and not more. */
    static void end(JsonParser parser) throws UnexpectedAnswerException {
        if (parser.nextToken() != null) {
            throw new UnexpectedAnswerException(DefectKind.MORE_AFTER_END);
        }
    }

    /** The answer as an object. */
    JsonNode object(AnswerStream answer) throws UnexpectedAnswerException {
        JsonNode tree = tree(answer);
        if (!tree.isObject()) {
            throw new UnexpectedAnswerException(DefectKind.NOT_OBJECT);
        }
        return tree;
    }

    /** The answer as any value of JSON. */
    JsonNode tree(AnswerStream answer) throws UnexpectedAnswerException {
        mustBeJson(answer);
        return json.tree(answer.body());
    }

    private static void mustBeJson(AnswerStream answer) throws UnexpectedAnswerException {
        if (!answer.maybeJson()) {
            throw new UnexpectedAnswerException(DefectKind.DECLARED_OTHERWISE);
        }
    }
}
