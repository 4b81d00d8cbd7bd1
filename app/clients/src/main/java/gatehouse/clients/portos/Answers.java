package gatehouse.clients.portos;

import gatehouse.clients.http.Answer;
import gatehouse.clients.http.UnexpectedAnswer;
import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Opens answers that must be JSON, and nothing that merely looks like it. */
final class Answers {
    private final JsonReader json;

    Answers(JsonReader json) {
        this.json = json;
    }

    /** A parser at the first token of the answer; the caller ends with {@link #end}. */
    JsonParser parser(Answer answer) throws UnexpectedAnswer {
        mustBeJson(answer);
        JsonParser parser = json.parser(answer.body());
        if (parser.nextToken() == null) {
            throw new UnexpectedAnswer("It is empty.");
        }
        return parser;
    }

    /** Makes sure that the answer was one value and not more. */
    static void end(JsonParser parser) throws UnexpectedAnswer {
        if (parser.nextToken() != null) {
            throw new UnexpectedAnswer("Something follows after its end.");
        }
    }

    /** The answer as an object. */
    JsonNode object(Answer answer) throws UnexpectedAnswer {
        JsonNode tree = tree(answer);
        if (!tree.isObject()) {
            throw new UnexpectedAnswer("It is not an object.");
        }
        return tree;
    }

    /** The answer as any value of JSON. */
    JsonNode tree(Answer answer) throws UnexpectedAnswer {
        mustBeJson(answer);
        return json.tree(answer.body());
    }

    private static void mustBeJson(Answer answer) throws UnexpectedAnswer {
        if (!answer.maybeJson()) {
            throw new UnexpectedAnswer("It is declared as something else than JSON.");
        }
    }
}
