package gatehouse.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** The colour that people give an environment. */
final class EnvironmentColoursTest {
    @Test
    void a_colour_of_css_is_shown_and_any_other_word_is_not() {
        Region patch = patch("dark-blue");

        assertThat(patch).isNotNull();
        assertThat(patch.getBackground().getFills())
                .singleElement()
                .matches(fill -> fill.getFill().equals(Color.DARKBLUE));
        assertThat(patch("")).isNull();
        assertThat(patch("like-the-sign")).isNull();
    }

    private static @Nullable Region patch(String colour) {
        return EnvironmentColours.patch(
                new Environment(
                        EnvironmentId.random(),
                        "Store 12",
                        EnvironmentKind.TEST,
                        colour,
                        List.of()));
    }
}
