package gatehouse.console.temporarykey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class PastedKeyInputTest {
    private static final String KEY = "Tlkeb4osbSVd/EztiU5QNXXdFEoH3w+sZYxm3guy39o=";
    private static final String ENCODED = "Tlkeb4osbSVd%2FEztiU5QNXXdFEoH3w%2BsZYxm3guy39o%3D";

    @Test
    void nothing_is_nothing_and_no_fault() {
        assertThat(PastedKeyInput.of("", false)).isEqualTo(PastedKeyInput.of(" \n\t\r\n ", false));
        assertThat(PastedKeyInput.of("", false).lines()).isEmpty();
        assertThat(PastedKeyInput.of("", false).wrong()).isEmpty();
    }

    @Test
    void a_key_is_sent_as_it_is_but_for_its_ends() {
        assertThat(sent(PastedKeyInput.of("  " + KEY + " \r\n", false))).contains(KEY);
        assertThat(sent(PastedKeyInput.of(ENCODED, false))).contains(ENCODED);
    }

    @Test
    void a_decoded_form_is_offered_as_a_second_check() {
        PastedKeyLine line = PastedKeyInput.of(ENCODED, false).lines().getFirst();
        assertThat(line.others())
                .extracting(form -> form.key().text().reveal())
                .containsExactly(KEY);
        assertThat(line.others().getFirst().taken()).isEqualTo("the key with its %XX decoded");
    }

    @Test
    void in_a_whole_link_the_key_is_found_and_the_part_is_named() {
        PastedKeyLine line =
                PastedKeyInput.of("https://crm.example/c?lang=en&key=" + ENCODED, false)
                        .lines()
                        .getFirst();
        assertThat(line.key().orElseThrow().text().reveal()).isEqualTo(KEY);
        assertThat(line.taken()).isEqualTo("the part “key” of the link, decoded");
    }

    @Test
    void a_link_without_a_key_is_told_and_not_sent() {
        assertThat(PastedKeyInput.of("https://crm.example/customer?lang=en", false).wrong())
                .startsWith("It is a link without a part that could be a key.");
        assertThat(PastedKeyInput.of("https://crm.example/", false).lines()).isEmpty();
    }

    @Test
    void one_bad_line_does_not_keep_the_others_back() {
        PastedKeyInput input = PastedKeyInput.of(KEY + "\nhttps://crm.example/\n" + KEY, false);
        assertThat(input.wrong()).isEmpty();
        assertThat(input.lines()).extracting(PastedKeyLine::number).containsExactly(1, 2, 3);
        assertThat(input.lines().get(1).key()).isEmpty();
        assertThat(input.lines().get(1).wrong()).isNotEmpty();
    }

    @Test
    void a_thousand_lines_are_taken_and_one_more_is_not() {
        assertThat(PastedKeyInput.of((KEY + "\n").repeat(1000), false).lines()).hasSize(1000);
        assertThat(PastedKeyInput.of((KEY + "\n").repeat(1001), false).wrong())
                .isEqualTo(
                        "These are 1,001 lines; at most 1,000 are checked at once. Nothing"
                                + " was sent; paste fewer.");
    }

    @Test
    void a_megabyte_is_told_and_not_read() {
        assertThat(PastedKeyInput.of("a".repeat(1 << 20), false).wrong())
                .startsWith("The pasted text has 1,048,576 characters; at most 262,144");
        assertThat(PastedKeyInput.of("a".repeat(5000), false).wrong())
                .startsWith("It is longer than 4,096 characters");
    }

    @Test
    void what_is_no_text_is_told() {
        for (String binary : new String[] {"PK\u0003\u0004", "a\u0000b", "a\uD800b", "a\uFFFDb"}) {
            assertThat(PastedKeyInput.of(binary, false).wrong())
                    .startsWith("It contains characters that are not text");
        }
    }

    @Test
    void a_letter_that_looks_like_another_is_named_and_sent_as_it_is() {
        String odd = "Tlk\u0435b4osbSVd";
        PastedKeyLine line = PastedKeyInput.of(odd, false).lines().getFirst();
        assertThat(line.note())
                .startsWith(
                        "Character 4 is not a plain letter or digit: U+0435, CYRILLIC SMALL LETTER"
                                + " IE");
        assertThat(line.key().orElseThrow().text().reveal()).isEqualTo(odd);
        assertThat(PastedKeyInput.of(KEY, false).lines().getFirst().note()).isEmpty();
        assertThat(PastedKeyInput.of("ab\u200Bcd", false).lines().getFirst().note())
                .contains("U+200B");
    }

    @Test
    void lines_of_one_broken_key_are_joined_when_asked_to() {
        String broken = KEY.substring(0, 20) + "\r\n" + KEY.substring(20);
        assertThat(PastedKeyInput.of(broken, false).lines()).hasSize(2);
        PastedKeyInput joined = PastedKeyInput.of(broken, true);
        assertThat(joined.lines()).hasSize(1);
        assertThat(joined.lines().getFirst().forms())
                .extracting(form -> form.key().text().reveal())
                .contains(KEY);
        String link = "https://crm.example/c?key=" + ENCODED;
        String brokenLink = link.substring(0, 40) + "\n" + link.substring(40);
        assertThat(sent(PastedKeyInput.of(brokenLink, true))).contains(KEY);
    }

    @Test
    void a_broken_key_is_sent_without_its_line_break() {
        String broken = KEY.substring(0, 20) + "\n" + KEY.substring(20);
        assertThat(sent(PastedKeyInput.of(broken, true))).contains(KEY);
    }

    @Test
    void no_text_form_tells_a_key() {
        assertThat(
                        PastedKeyInput.of(KEY + "\nhttps://crm.example/c?key=" + ENCODED, false)
                                .toString())
                .doesNotContain(KEY)
                .doesNotContain(ENCODED);
    }

    private static Optional<String> sent(PastedKeyInput input) {
        return input.lines().getFirst().key().map(key -> key.text().reveal());
    }
}
