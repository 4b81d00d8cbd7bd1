package gatehouse.clients.superoffice.access;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.access.PastedKey.AlternativeForm;
import gatehouse.clients.superoffice.access.PastedKey.PasteKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a pasted key (contract: SuperOffice 13.1, rule 6). */
final class PastedKeyTest {
    private static final String KEY = "Zm9vYmFyYmF6cXV4+/8xMjM0NTY3ODkwYWJjZGVmZ2g=";
    private static final String ESCAPED =
            KEY.replace("+", "%2B").replace("/", "%2f").replace("=", "%3D");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\r\n",
                "\uFEFF",
                "\u200B\u2060",
                "\u00A0\u202F",
                "\"",
                "'",
                "\u201C",
                "\u00BB",
                " \uFEFF\" "
            })
    void the_ends_are_trimmed_and_the_rest_is_sent_as_it_is(String blank) {
        PastedKey pasted = PastedKey.of(blank + KEY + blank);
        assertThat(pasted.key()).isEqualTo(TemporaryKey.of(KEY));
        assertThat(pasted.others()).isEmpty();
        assertThat(pasted.link()).isFalse();
    }

    @Test
    void nothing_pasted_is_an_empty_key() {
        assertThat(PastedKey.of(" \n ").key().text().isEmpty()).isTrue();
    }

    @Test
    void escapes_are_offered_decoded_as_a_second_check() {
        PastedKey pasted = PastedKey.of(ESCAPED);
        assertThat(pasted.key()).isEqualTo(TemporaryKey.of(ESCAPED));
        assertThat(pasted.others())
                .containsExactly(
                        new AlternativeForm(PasteKind.DECODED, "", true, TemporaryKey.of(KEY)));
    }

    @Test
    void other_escapes_are_not_taken_for_any() {
        assertThat(PastedKey.of("abc%20%41").others()).isEmpty();
    }

    @Test
    void broken_escapes_are_left_alone() {
        assertThat(PastedKey.of("abc%2B%zz").others()).isEmpty();
    }

    @Test
    void inner_blanks_are_offered_left_out_and_as_plus_signs() {
        PastedKey pasted = PastedKey.of("ab cd\nef");
        assertThat(pasted.key()).isEqualTo(TemporaryKey.of("ab cd\nef"));
        assertThat(pasted.others())
                .containsExactly(
                        new AlternativeForm(
                                PasteKind.WITHOUT_BLANKS, "", false, TemporaryKey.of("abcdef")),
                        new AlternativeForm(
                                PasteKind.BLANKS_AS_PLUS, "", false, TemporaryKey.of("ab+cdef")));
    }

    @Test
    void a_line_break_alone_is_no_plus_sign() {
        assertThat(PastedKey.of("ab\r\ncd").others())
                .containsExactly(
                        new AlternativeForm(
                                PasteKind.WITHOUT_BLANKS, "", false, TemporaryKey.of("abcd")));
    }

    @Test
    void blanks_are_left_out_before_escapes_are_decoded() {
        assertThat(PastedKey.of("ab%2\nBcd").others().getFirst())
                .isEqualTo(
                        new AlternativeForm(PasteKind.DECODED, "", true, TemporaryKey.of("ab+cd")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://service.example.test/scripts/customer.fcgi?action=x&key=KEY,key",
        "https://service.example.test/?id=7&amp;temporaryKey=KEY&lang=no,temporaryKey",
        "http://service.example.test/a/b#/reset?authkey=KEY,authkey",
        "<https://service.example.test/?k=KEY>,k",
        "https://service.example.test/?KEY,''"
    })
    void a_whole_link_says_which_parameter_was_taken(String link, String parameter) {
        PastedKey pasted = PastedKey.of(link.replace("KEY", ESCAPED));
        assertThat(pasted.link()).isTrue();
        assertThat(pasted.others().getFirst())
                .isEqualTo(
                        new AlternativeForm(
                                PasteKind.LINK_PARAMETER, parameter, true, TemporaryKey.of(KEY)));
        assertThat(pasted.others().get(1).key()).isEqualTo(TemporaryKey.of(ESCAPED));
        assertThat(pasted.others().get(1).decoded()).isFalse();
    }

    @Test
    void what_is_called_a_key_comes_before_what_is_longer() {
        PastedKey pasted = PastedKey.of("https://h.test/?session=0123456789012345678901&key=abc");
        assertThat(pasted.others())
                .containsExactly(
                        new AlternativeForm(
                                PasteKind.LINK_PARAMETER, "key", false, TemporaryKey.of("abc")),
                        new AlternativeForm(
                                PasteKind.LINK_PARAMETER,
                                "session",
                                false,
                                TemporaryKey.of("0123456789012345678901")));
    }

    @Test
    void the_end_of_a_path_is_taken_where_it_looks_like_a_key() {
        assertThat(PastedKey.of("https://h.test/reset/Zm9vYmFyYmF6cXV4Zm9v").others())
                .containsExactly(
                        new AlternativeForm(
                                PasteKind.LINK_PATH,
                                "",
                                false,
                                TemporaryKey.of("Zm9vYmFyYmF6cXV4Zm9v")));
        assertThat(PastedKey.of("https://h.test/reset.html").others()).isEmpty();
    }

    @Test
    void a_link_that_a_mail_broke_into_lines_is_put_together() {
        PastedKey pasted = PastedKey.of("https://h.test/?key=Zm9vYmFy\n  YmF6cXV4");
        assertThat(pasted.others().getFirst().key()).isEqualTo(TemporaryKey.of("Zm9vYmFyYmF6cXV4"));
    }

    @Test
    void a_plus_sign_in_a_link_stays_one() {
        assertThat(PastedKey.of("https://h.test/?key=a+b/c==").others().getFirst().key())
                .isEqualTo(TemporaryKey.of("a+b/c=="));
    }

    @Property(tries = 500)
    void anything_can_be_pasted(@ForAll String text) {
        PastedKey pasted = PastedKey.of(text);
        assertThat(text.strip()).contains(pasted.key().text().reveal());
        assertThat(PastedKey.of("\uFEFF" + text + " \"").key()).isEqualTo(pasted.key());
        assertThat(pasted.others()).noneMatch(form -> form.key().equals(pasted.key()));
        assertThat(PastedKey.of("https://h.test/?" + text).others()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void no_text_form_tells_a_key() {
        for (String text :
                new String[] {
                    KEY, ESCAPED, "https://h.test/?" + KEY, "https://h.test/" + ESCAPED
                }) {
            assertThat(PastedKey.of(text).toString()).doesNotContain("Zm9v");
        }
    }
}
