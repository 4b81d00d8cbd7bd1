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

    @Test
    void a_number_stays_in_the_line_of_its_unit() {
        assertThat(LegibleText.text("used 20 s ago, 5 min left, 64 MiB, 100 %"))
                .isEqualTo("used 20\u00a0s ago, 5\u00a0min left, 64\u00a0MiB, 100\u00a0%");
    }

    @Test
    void a_number_may_end_a_line_before_a_word_that_is_no_unit() {
        assertThat(LegibleText.text("412 of 1,204, 3 tills")).isEqualTo("412 of 1,204, 3 tills");
    }
}
