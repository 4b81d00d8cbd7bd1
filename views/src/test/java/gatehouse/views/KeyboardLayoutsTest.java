package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.work.Command;
import gatehouse.views.fx.HeadlessToolkit;
import gatehouse.views.shell.ShellParts;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys that are elsewhere, or need Shift, on keyboards that are not English. */
final class KeyboardLayoutsTest {
    @TempDir private static Path home;
    private static OpenWindow window;
    private final List<String> done = new ArrayList<>();
    private Scene scene;

    @BeforeAll
    static void open() throws Exception {
        window = new OpenWindow(home);
    }

    @BeforeEach
    void listen() throws Exception {
        HeadlessToolkit.run(() -> {
            scene = new Scene(new StackPane());
            ShellParts.listen(scene, this::noted);
        });
    }

    @AfterAll
    static void close() throws Exception {
        window.close();
    }

    /** As JavaFX tells them: the code of the sign without Shift, or of the digit with it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Slovak and Czech, Shift and the key of 1, DIGIT1, true, '', places.SESSIONS",
        "Slovak and Czech, Shift and the key of 6, DIGIT6, true, '', places.ENVIRONMENTS",
        "Slovak and Czech, 1 of the number pad, NUMPAD1, false, '', places.SESSIONS",
        "Slovak and Czech, plus on the key of 1, PLUS, false, '', textLarger",
        "Slovak and Czech, minus, MINUS, false, '', textSmaller",
        "Slovak and Czech, Shift and the key of 0, DIGIT0, true, '', textUsual",
        "Slovak and Czech, comma, COMMA, false, '', preferences",
        "German, 1, DIGIT1, false, '', places.SESSIONS",
        "German, plus, PLUS, false, '', textLarger",
        "German, minus, MINUS, false, '', textSmaller",
        "German, comma, COMMA, false, '', preferences",
        "Nordic, 1, DIGIT1, false, '', places.SESSIONS",
        "Nordic, plus, PLUS, false, '', textLarger",
        "Nordic, minus, MINUS, false, '', textSmaller",
        "Nordic, 0, DIGIT0, false, '', textUsual",
        "English, equals, EQUALS, false, '', textLarger",
        "English, Shift and equals, EQUALS, true, '', textLarger",
        "all, plus of the number pad, ADD, false, '', textLarger",
        "all, minus of the number pad, SUBTRACT, false, '', textSmaller",
        "all, 0 of the number pad, NUMPAD0, false, '', textUsual",
    })
    void a_key_with_ctrl_does_its_command(
            String layout, String key, KeyCode code, boolean shift, String typed, String command)
            throws Exception {
        press(code, shift, true, typed);

        assertThat(done).containsExactly(command);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Slovak and Czech, UNDEFINED, true, /",
        "German and Nordic, DIGIT7, true, /",
        "English, SLASH, false, /",
        "all, F3, false, ''",
    })
    void the_filter_is_reached_by_the_slash_wherever_it_is_and_by_f3(
            String layout, KeyCode code, boolean shift, String typed) throws Exception {
        press(code, shift, false, typed);

        assertThat(done).containsExactly("filter");
    }

    private void press(KeyCode code, boolean shift, boolean ctrl, String typed) throws Exception {
        HeadlessToolkit.run(() -> {
            fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
            if (!typed.isEmpty()) {
                fire(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                typed,
                                "",
                                KeyCode.UNDEFINED,
                                shift,
                                ctrl,
                                false,
                                false));
            }
        });
    }

    private void fire(KeyEvent event) {
        scene.getRoot().fireEvent(event);
    }

    /** The commands of a window, of which each only notes that it was done. */
    private List<Command> noted() {
        return window.shell().commands().stream()
                .map(one -> new Command(one.key(), one.keys(), () -> done.add(one.key())))
                .toList();
    }
}
