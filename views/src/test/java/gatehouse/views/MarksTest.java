package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.sessions.marks.SessionMarksViewModel;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions are marked as rows are selected elsewhere, by keys and by the mouse. */
final class MarksTest extends CompleteWindowFixture {
    @BeforeEach
    void open() throws Exception {
        stopRefreshing();
    }

    @Test
    void sessions_are_marked_by_keys() throws Exception {
        operator.presses(KeyCode.DOWN).presses(KeyCode.SPACE);
        window.sees("1 marked");
        operator.presses(KeyCode.SHIFT, KeyCode.DOWN).presses(KeyCode.SHIFT, KeyCode.DOWN);
        window.sees("3 marked");
        operator.presses(KeyCode.SHIFT, KeyCode.UP);
        window.sees("2 marked");

        operator.presses(KeyCode.SLASH).types("devicetype:PDA");
        window.sees("2 marked");
        operator.presses(KeyCode.CONTROL, KeyCode.A);
        assertThat(window.find("#filter", TextField.class).getSelectedText())
                .as("Ctrl+A belongs to the text")
                .isEqualTo("devicetype:PDA");
        operator.presses(KeyCode.ENTER).presses(KeyCode.SHORTCUT, KeyCode.A);

        int shown = PortosViewModels.of(window.opened()).sessions().rows().size();
        assertThat(marks().marksProperty().get().count()).isBetween(shown, shown + 2);
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("clear marks").presses(KeyCode.ENTER);
        assertThat(marks().marksProperty().get().count()).isZero();
    }

    @Test
    void sessions_are_marked_by_the_mouse_without_being_unselected() throws Exception {
        HeadlessToolkit.run(window.opened().guard()::arm);
        window.sees("None marked");

        operator.clicksRowWith(KeyCode.CONTROL, 0);
        window.sees("1 marked");
        operator.clicksRowWith(KeyCode.CONTROL, 2);
        window.sees("2 marked");
        operator.clicksRowWith(KeyCode.SHIFT, 5);
        window.sees("5 marked");
        assertThat(marks().marksProperty().get().count()).isEqualTo(5);
        Button clear = window.find("#clearMarks", Button.class);
        HeadlessToolkit.run(clear::fire);
        window.sees("None marked");
    }

    private SessionMarksViewModel marks() {
        return PortosViewModels.of(window.opened()).sessions().marks();
    }
}
