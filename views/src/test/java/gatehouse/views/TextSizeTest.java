package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.keys.KeysState;
import gatehouse.console.keys.KeysViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.views.fx.ContextMenus;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.fx.zoom.SceneWidth;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

/** Text is made larger and smaller, and keys work on keyboards with other layouts. */
final class TextSizeTest extends CompleteWindowFixture {
    @Test
    void text_gets_larger_and_the_window_is_laid_out_for_the_room_that_is_left() throws Exception {
        double before = filter().getHeight();
        double room = room();

        press(KeyCode.PLUS, false);
        press(KeyCode.EQUALS, false);

        assertThat(filter().getHeight()).isBetween(1.2 * before, 1.3 * before);
        assertThat(room()).isBetween(room / 1.26, room / 1.24);
        press(KeyCode.DIGIT0, true);
        assertThat(room()).isEqualTo(room);
    }

    @Test
    void places_are_reached_where_digits_need_shift_and_by_the_number_pad() throws Exception {
        press(KeyCode.DIGIT5, true);
        assertThat(place()).isEqualTo("JOURNAL");

        press(KeyCode.NUMPAD1, false);
        assertThat(place()).isEqualTo("SESSIONS");
    }

    @Test
    void a_key_that_is_pressed_for_a_command_runs_no_other_one() throws Exception {
        HeadlessToolkit.run(() -> {
            ContextMenus.named(window.shell().commands(), "changeKeys").getFirst().run();
            ((Button) window.stage().getScene().lookup("#change")).fire();
        });

        press(KeyCode.L, true);

        assertThat(HeadlessToolkit.ask(() -> window.shell().idleLock().lockedProperty().get()))
                .isFalse();
        assertThat(keys().stateProperty().get()).isInstanceOf(KeysState.Taken.class);
        HeadlessToolkit.run(() -> {
            keys().exchange();
            keys().close();
        });
        press(KeyCode.DIGIT5, true);
        press(KeyCode.L, true);
        assertThat(place()).isEqualTo("SESSIONS");
    }

    private KeysViewModel keys() {
        return ((DialogRequest.Keys) window.shell().dialogProperty().get()).model();
    }

    private String place() throws Exception {
        return HeadlessToolkit.ask(() -> window.shell().placeProperty().get().word());
    }

    private double room() throws Exception {
        return HeadlessToolkit.ask(() -> SceneWidth.of(window.table()).getValue());
    }

    private Bounds filter() throws Exception {
        return HeadlessToolkit.ask(() -> {
            var node = window.stage().getScene().lookup("#filter");
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    /** As a keyboard with that layout tells it. */
    private void press(KeyCode code, boolean shift) throws Exception {
        HeadlessToolkit.run(() ->
                window.stage()
                        .getScene()
                        .getFocusOwner()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        shift,
                                        true,
                                        false,
                                        false)));
    }
}
