package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.tour.TourState;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The tour of the sandbox, as a newcomer takes it who never uses the mouse. */
final class SandboxTourKeysTest {
    @TempDir private Path home;
    private OpenWindow window;
    private Operator operator;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(home).startsAsLast().show().complete();
        operator = new Operator(window.stage());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void each_step_is_done_by_keys_and_ticked_by_what_came_of_it() throws Exception {
        window.sees("1 of 7: Find the caller: Ctrl+K, type ");
        assertThat(operator.focus()).as("it takes no focus").isSameAs(window.table());
        operator.presses(KeyCode.CONTROL, KeyCode.K).types(caller()).presses(KeyCode.ENTER);
        window.sees("2 of 7: ");

        operator.presses(KeyCode.DOWN);
        window.sees("3 of 7: Allow changes: Ctrl+Shift+A");

        operator.presses(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("4 of 7: End the session: Del");

        operator.presses(KeyCode.DELETE);
        window.sees("Checked just now");
        operator.types("learning").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("5 of 7: ");
        window.sees("Revoked, and confirmed");

        operator.presses(KeyCode.ESCAPE);
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.sees("No entry selected");
        operator.presses(KeyCode.DOWN);
        window.sees("6 of 7: See what was sent: Ctrl+F");

        operator.presses(KeyCode.CONTROL, KeyCode.F);
        operator.types("DELETE").presses(KeyCode.ENTER).presses(KeyCode.DOWN);
        window.sees("7 of 7: Make the sandbox read-only again: Ctrl+L");

        operator.presses(KeyCode.CONTROL, KeyCode.L);
        window.sees("That is the whole job");
        assertThat(((TourState.Over) window.shell().tour().stateProperty().get()).done())
                .hasSize(7)
                .containsOnly(true);

        operator.presses(KeyCode.F12);
        assertThat(operator.focus())
                .as("the log had the focus, and is closed")
                .isSameAs(window.table());
    }

    @Test
    void it_is_said_skipped_left_and_found_again_by_keys() throws Exception {
        window.sees("1 of 7: ");
        palette("skip this step");
        window.sees("2 of 7: ");
        assertThat(spoken()).startsWith("2 of 7: Look at a session");

        palette("leave the tour");
        FrameWaiter.holds("it is gone", () -> window.find("#sentence", Label.class) == null);

        palette("tour of the sandbox");
        window.sees("1 of 7: ");
        operator.tabsBackTo(".tour-strip #leave").presses(KeyCode.SPACE);
        FrameWaiter.holds("it is gone", () -> window.find("#sentence", Label.class) == null);
        assertThat(operator.focus()).as("a harmless place").isSameAs(window.table());

        operator.presses(KeyCode.SHIFT, KeyCode.F1);
        window.sees("Learn by doing");
        operator.tabsTo(".question #tour").presses(KeyCode.SPACE);
        window.sees("1 of 7: ");
        assertThat(window.isAsking()).isFalse();
    }

    private void palette(String command) throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.K).types(command).presses(KeyCode.ENTER);
        FrameWaiter.holds("the palette is gone", () -> !window.isAsking());
    }

    private String spoken() throws Exception {
        return window.find("#spokenText", Node.class).getAccessibleText();
    }

    /** The name that the first step asks for. */
    private String caller() throws Exception {
        FrameWaiter.holds("a name is known", () -> !step().contains("a name"));
        return List.of(step().split("[ ,]+")).get(8);
    }

    private String step() throws Exception {
        return HeadlessToolkit.ask(() ->
                ((Label) window.stage().getScene().lookup(".tour-strip #sentence")).getText());
    }
}
