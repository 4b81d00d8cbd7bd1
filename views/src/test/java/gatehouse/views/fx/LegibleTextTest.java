package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LegibleTextTest {
    @Test
    void what_can_be_read_stays_as_it_is() {
        assertThat(LegibleText.text("Majiteľ 😀 č. 1")).isEqualTo("Majiteľ 😀 č. 1");
    }

    @Test
    void a_turn_of_direction_is_shown_as_a_mark() {
        assertThat(LegibleText.text("evil\u202Egpj.exe")).isEqualTo("evil⟨U+202E⟩gpj.exe");
    }

    @Test
    void a_long_text_is_cut_and_says_so() {
        assertThat(LegibleText.text("x".repeat(513))).isEqualTo("x".repeat(512) + "…");
        assertThat(LegibleText.text("x".repeat(512))).isEqualTo("x".repeat(512));
    }

    @Test
    void the_cut_never_halves_a_character() {
        assertThat(LegibleText.text("x".repeat(511) + "😀😀")).isEqualTo("x".repeat(511) + "…");
    }
}
