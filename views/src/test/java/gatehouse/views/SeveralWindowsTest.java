package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.shell.EnvironmentState;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Two environments, each in a window of its own. */
class SeveralWindowsTest {
    @TempDir private Path home;
    private OpenWindow window;
    private Operator operator;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(home);
        window.console()
                .environments()
                .add(new Environment("Shop", EnvironmentKind.TEST, window.address()));
        window.show().complete();
        operator = new Operator(window.stage());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void another_environment_is_opened_in_a_window_of_its_own_and_the_first_one_stays()
            throws Exception {
        openShop();

        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "Sandbox \u00b7 SANDBOX \u2013 Gatehouse",
                        "Shop \u00b7 TEST \u2013 Gatehouse");
        assertThat(window.shell().environmentProperty().get())
                .isInstanceOf(EnvironmentState.Ready.class);

        HeadlessToolkit.run(() -> window.shell().go(shop()));
        assertThat(window.opened().environment())
                .as("shop is shown elsewhere")
                .isEqualTo(Environment.SANDBOX);
        chooseShop();
        assertThat(titles()).as("no third window").hasSize(2);

        HeadlessToolkit.run(() -> stage("Shop").orElseThrow().hide());
        HeadlessToolkit.run(() -> window.shell().go(shop()));
        assertThat(window.shell().environmentProperty().get().environment()).isEqualTo(shop());
    }

    @Test
    void locking_one_window_locks_the_other() throws Exception {
        openShop();

        HeadlessToolkit.run(() -> window.shell().idleLock().lock());

        assertThat(
                        HeadlessToolkit.ask(() ->
                                VisibleTexts.texts(
                                        stage("Shop").orElseThrow().getScene().getRoot())))
                .contains("Gatehouse is locked")
                .noneMatch(text -> text.startsWith("Sign in"));
    }

    private void openShop() throws Exception {
        chooseShop();
        FrameWaiter.holds("the second window is there", () -> stage("Shop").isPresent());
    }

    private void chooseShop() throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.E);
        operator.types("shop").presses(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    private Environment shop() {
        try {
            return window.console().environments().find("Shop").orElseThrow();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> titles() throws Exception {
        return HeadlessToolkit.ask(() ->
                Window.getWindows().stream()
                        .filter(Stage.class::isInstance)
                        .map(stage -> ((Stage) stage).getTitle())
                        .toList());
    }

    private static Optional<Stage> stage(String environment) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> String.valueOf(stage.getTitle()).startsWith(environment))
                .findFirst();
    }
}
