package gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class WindowOptionsTest {
    @Test
    void without_arguments_a_window_is_opened() {
        assertThat(options()).isPresent();
    }

    @Test
    void a_home_and_an_environment_alone_open_a_window() {
        assertThat(options("--home", "/shop", "-e", "Shop").orElseThrow().arguments())
                .containsExactly("--home=/shop", "--environment=Shop");
        assertThat(options("--environment=Shop").orElseThrow().environment()).contains("Shop");
    }

    @Test
    void a_verb_anything_else_and_an_option_without_its_value_are_for_the_terminal() {
        assertThat(options("sessions", "list")).isEmpty();
        assertThat(options("--home", "/shop", "sessions")).isEmpty();
        assertThat(options("--version")).isEmpty();
        assertThat(options("-e")).isEmpty();
    }

    @Test
    void a_tour_does_not_use_the_home_of_the_person() {
        assertThat(options("--tour", "/pictures").orElseThrow().arguments())
                .containsExactly("--home=/pictures/home", "--tour=/pictures");
    }

    private static Optional<WindowOptions> options(String... args) {
        return WindowOptions.of(args);
    }
}
