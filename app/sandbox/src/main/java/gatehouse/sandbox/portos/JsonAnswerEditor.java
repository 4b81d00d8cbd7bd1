package gatehouse.sandbox.portos;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.PlayedAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes the JSON of an answer that has some; another answer stays as it is. */
final class JsonAnswerEditor {
    private JsonAnswerEditor() {}

    /**
     * The answer with a changed body.
     *
     * @param tree changes the tree in its place
     * @param text changes the written text after that, also to what no tree can hold
     */
    static PlayedAnswer edited(
            PlayedAnswer answer, Consumer<JsonNode> tree, UnaryOperator<String> text) {
        byte[] body = answer.bytes();
        if (answer.status() != 200 || body.length == 0) {
            return answer;
        }
        JsonNode json = JsonMapper.shared().readTree(body);
        tree.accept(json);
        String edited = text.apply(JsonMapper.shared().writeValueAsString(json));
        return answer.withBody(out -> out.write(edited.getBytes(UTF_8)));
    }
}
