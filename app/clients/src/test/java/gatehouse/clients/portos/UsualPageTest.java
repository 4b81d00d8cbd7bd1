package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.json.JsonReader;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page that is read the quick way says what a parser of any JSON finds in it. */
final class UsualPageTest {
    private static final String ROW =
            """
            {"sessionId":"a1b2", "identity": {"userName":"999","deviceName":"Kasse 3",\
            "envName":"PDA","authenticationType":"Bearer", "more": true},
            "startedAt":"2026-11-21T14:03:22.1234567Z", "expiresAt":"9999-12-31T23:59:59Z",\
            "lastAccessAt":null,"_v":-17, "colour":"blue"}\
            """;
    private static final String PAGE =
            "{\"items\": [" + ROW + "," + ROW.replace("a1b2", "Žižka") + "], \"totalCount\": 2}";

    private final SessionAnswerReader reader =
            new SessionAnswerReader(new JsonAnswerOpener(new JsonReader(64, 20_000)));

    @Example
    void a_usual_page_is_read_the_quick_way() {
        SessionPage page = UsualPageReader.read(bytes(PAGE), bytes(PAGE).length, new TextPool());

        assertThat(page).isNotNull().isEqualTo(slowly(bytes(PAGE)));
        assertThat(page.rows()).hasSize(2).allMatch(Session.class::isInstance);
    }

    @Property(tries = 3000)
    void a_page_with_anything_else_in_it_is_the_same_either_way(@ForAll("pages") byte[] page) {
        SessionPage quick = UsualPageReader.read(page, page.length, new TextPool());

        if (quick != null) {
            assertThat(slowly(page)).isEqualTo(quick);
        }
        assertThat(result(page)).isEqualTo(slowly(page));
    }

    @Example
    void a_page_that_is_too_long_for_the_quick_way_is_read_whole() {
        String rows = (ROW + ",").repeat(10_000) + ROW;
        Object page = result(bytes("{\"items\": [" + rows + "]}"));

        assertThat(page).isInstanceOf(SessionPage.class);
        assertThat(((SessionPage) page).rows()).hasSize(10_001);
    }

    @Provide
    Arbitrary<byte[]> pages() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, PAGE.length() - 1);
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\\",
                        "\\u0041",
                        "\\ud800",
                        "0",
                        "-",
                        ".5",
                        "e9",
                        "null",
                        "true",
                        "{}",
                        "[1]",
                        " ",
                        "\n",
                        "\u0000",
                        "\u007f",
                        "ž",
                        "😀",
                        "\"_v\":1,",
                        "\"identity\":{},",
                        "\"sessionId\":\"b\",",
                        "\"items\":[],",
                        "\"count\":7,",
                        "12345678901234567890",
                        "x".repeat(1500));
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 40);
        return Combinators.combine(places, lengths, pieces)
                .as((at, length, piece) -> {
                    int end = Math.min(PAGE.length(), at + length);
                    return bytes(PAGE.substring(0, at) + piece + PAGE.substring(end));
                });
    }

    private Object result(byte[] page) {
        try {
            return reader.page(answer(new ByteArrayInputStream(page)));
        } catch (IOException | JacksonException e) {
            return e.getClass();
        }
    }

    private Object slowly(byte[] page) {
        try {
            return reader.anyPage(answer(new ByteArrayInputStream(page)));
        } catch (IOException | JacksonException e) {
            return e.getClass();
        }
    }

    private static AnswerStream answer(InputStream body) {
        return new AnswerStream(200, List.of(), "application/json", body, text -> text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
