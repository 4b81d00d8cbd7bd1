package gatehouse.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class InputObserverTest {
    private final List<EventType<?>> arrived = new ArrayList<>();
    private int seen;
    private boolean goesOn = true;
    private Group node;
    private Stage stage;
    private Subscription observing;

    @BeforeEach
    void open() throws Exception {
        HeadlessToolkit.run(() -> {
            observing =
                    InputObserver.observe(() -> {
                        seen++;
                        return goesOn;
                    });
            node = new Group();
            node.addEventHandler(Event.ANY, event -> arrived.add(event.getEventType()));
            stage = new Stage();
            stage.setScene(new Scene(node));
            stage.show();
            arrived.clear();
        });
    }

    @AfterEach
    void close() throws Exception {
        HeadlessToolkit.run(() -> {
            observing.unsubscribe();
            stage.hide();
        });
    }

    @Test
    void keys_and_mouse_are_seen_in_a_window_that_was_opened_later() throws Exception {
        HeadlessToolkit.run(() -> {
            node.fireEvent(key());
            node.fireEvent(mouse(MouseEvent.MOUSE_MOVED));
        });

        assertThat(seen).isEqualTo(2);
        assertThat(arrived).containsExactly(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_MOVED);
    }

    @Test
    void what_comes_too_late_goes_no_further() throws Exception {
        goesOn = false;

        HeadlessToolkit.run(() -> {
            node.fireEvent(key());
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
        });

        assertThat(arrived).isEmpty();
    }

    @Test
    void a_mouse_that_rests_while_something_moves_under_it_is_no_input() throws Exception {
        HeadlessToolkit.run(() -> {
            node.fireEvent(mouse(MouseEvent.MOUSE_ENTERED));
            node.fireEvent(mouse(MouseEvent.MOUSE_EXITED));
        });

        assertThat(seen).isZero();
    }

    private static KeyEvent key() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
