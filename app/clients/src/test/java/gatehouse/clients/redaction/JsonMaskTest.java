package gatehouse.clients.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.function.UnaryOperator;

/** Telling members are hidden in JSON, in halves of it and in what only looks like it. */
final class JsonMaskTest {
    @Property(tries = 500)
    void text_that_is_cut_anywhere_tells_no_secret(@ForAll @IntRange(max = 130) int length) {
        String text =
                "{\"a\":1, \"Password\" :"
                        + " \"CANARY\\\"CANARY\",\"tokenId\":[\"CANARY\",{\"x\":\"CANARY\"}],"
                        + "\"key\":1234567,\"sessionId\":\"abcdefCANARY\"}";
        String cut = text.substring(0, Math.min(length, text.length()));
        assertThat(JsonMask.of(cut, UnaryOperator.identity()).masked())
                .doesNotContain("CANARY")
                .doesNotContain("1234")
                .doesNotContain("CAN");
    }

    @Property(tries = 500)
    void any_text_is_survived_and_what_tells_nothing_is_left(@ForAll("scraps") String text) {
        assertThat(JsonMask.of(text, UnaryOperator.identity()).masked()).isEqualTo(text);
    }

    @Example
    void what_is_hidden_is_remembered_in_clear() {
        JsonMask mask = mask("{\"password\":\"a\\\"\\u0062\\n\",\"key\":null,\"token\":7}");
        assertThat(mask.masked())
                .isEqualTo("{\"password\":\"<hidden>\",\"key\":null,\"token\":\"<hidden>\"}");
        assertThat(mask.hidden()).containsExactly("a\"b\n", "7");
    }

    @Example
    void what_is_known_is_found_behind_escapes_too() {
        String text = "{\"title\":\"not \\u0063an\\u0061ry\",\"a\\nb\":1}";
        assertThat(JsonMask.of(text, plain -> plain.replace("canary", "?")).masked())
                .isEqualTo("{\"title\":\"not ?\",\"a\\nb\":1}");
    }

    private static JsonMask mask(String text) {
        return JsonMask.of(text, UnaryOperator.identity());
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.strings().withChars("{}[]\":,\\ab1u \n").ofMaxLength(40);
    }
}
