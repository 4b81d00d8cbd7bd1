package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Majiteľ (999)", "=HYPERLINK(\"x\")", "ábc", "日本", "שלום", "😀"})
    void plain_text_of_every_language_stays_as_it_is(String text) {
        assertThat(VisibleText.text(text)).isSameAs(text);
    }

    @Test
    void what_would_break_a_line_is_shown() {
        assertThat(VisibleText.text("one\r\ntwo\tthree\u007f\u0000")).isEqualTo("one␍␊two␉three␡␀");
        assertThat(VisibleText.text("a\u0085b\u2028c")).isEqualTo("a⟨U+0085⟩b⟨U+2028⟩c");
    }

    @Test
    void what_would_turn_text_round_is_shown() {
        assertThat(VisibleText.text("exe\u202Egpj.pdf")).isEqualTo("exe⟨U+202E⟩gpj.pdf");
        assertThat(VisibleText.text("\u2066x\u2069\u200f")).isEqualTo("⟨U+2066⟩x⟨U+2069⟩⟨U+200F⟩");
    }

    @ParameterizedTest
    @CsvSource({
        "200B", "200D", "FEFF", "00AD", "034F", "2060", "3164", "2800", "FE0F", "E0041", "E0100",
        "E000", "D800", "FFFF"
    })
    void what_is_not_seen_is_shown(String code) {
        String hidden = Character.toString(Integer.parseInt(code, 16));

        assertThat(VisibleText.text("a" + hidden + "b")).isEqualTo("a⟨U+" + code + "⟩b");
    }

    @Property
    void whatever_comes_out_hides_nothing(@ForAll String text) {
        String shown = VisibleText.text(text);

        assertThat(VisibleText.text(shown)).isSameAs(shown);
        assertThat(shown.chars().noneMatch(Character::isISOControl)).isTrue();
    }
}
