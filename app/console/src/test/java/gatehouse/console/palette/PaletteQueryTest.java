package gatehouse.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteQueryTest {
    private static final String KEY = "soZIt6Jq2W8xK9vB3nM5pQ7rT1yU4aSd";

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "  " + KEY + "\n",
                "https://crm.example/login?key=abc",
                "<http://crm.example/a/b/c>"
            })
    void a_key_or_a_link_that_is_pasted_is_a_secret(String pasted) {
        assertThat(PaletteQuery.of("", pasted).secret()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jana",
                "P01",
                "Majiteľ Predajne 12 v Bratislave",
                "4711",
                "sixteenletterword"
            })
    void a_name_is_none(String pasted) {
        assertThat(PaletteQuery.of("", pasted).secret()).isFalse();
    }

    @Test
    void what_grows_by_single_letters_is_none() {
        assertThat(PaletteQuery.of("REGISTER-STORE-001", "REGISTER-STORE-0012").secret()).isFalse();
    }

    @Test
    void case_and_diacritics_do_not_matter() {
        PaletteQuery query = PaletteQuery.of("", "NOVAK  jan");

        assertThat(query.isIn("Jana Nováková", "12")).isTrue();
        assertThat(query.isIn("Jana", "12")).isFalse();
    }

    @Test
    void it_is_a_filter_of_quoted_words() {
        assertThat(PaletteQuery.of("", "jana \"P*").asFilter()).isEqualTo("\"jana\" \"P*\"");
    }

    @Test
    void its_text_is_in_no_log() {
        assertThat(PaletteQuery.of("", KEY).toString()).doesNotContain("soZ");
    }
}
