package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** What a window shows that locks itself because nobody uses it. */
final class LockedWindowTest {
    private final ForwardedClocks clocks = new ForwardedClocks();
    @TempDir private Path home;
    private OpenWindow window;
    private Operator operator;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(home, clocks.pair());
        window.show().complete();
        operator = new Operator(window.stage());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_recording_session_is_logged_out_once_nobody_has_used_the_window_for_15_minutes()
            throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.sees("SRS 8.5.302.14 answers");
        HeadlessToolkit.run(() -> window.opened().guard().arm(Duration.ofMinutes(60)));
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("sign an agent").presses(KeyCode.ENTER);
        operator.presses(KeyCode.TAB).types("sandbox").presses(KeyCode.TAB).types("why");
        operator.tabsTo(".question #signIn").presses(KeyCode.SPACE);
        window.sees("Own session alive");
        assertThat(window.portos().recorded()).contains("\"count\":1");

        clocks.pass(Duration.ofMinutes(15));

        window.sees("Gatehouse is locked");
        FrameWaiter.holds("it is logged out", () -> window.portos().calls("POST /api/v2/me") == 1);
        assertThat(window.portos().recorded()).contains("\"count\":0");
    }

    @Test
    void it_hides_all_that_it_showed_until_somebody_signs_in() throws Exception {
        clocks.pass(Duration.ofSeconds(14 * 60 + 20));
        window.sees("Locks in 0:");
        operator.presses(KeyCode.SHIFT);
        FrameWaiter.holds(
                "a key puts it off",
                () -> window.shell().idleLock().signProperty().get().isEmpty());
        window.go("Store 12", EnvironmentKind.PRODUCTION);
        window.sees("Sign in to Portos");
        signsIn();
        window.sees("complete");
        HeadlessToolkit.run(() -> {
            window.shell().wire().drawer().openApart(true);
            window.shell().guard().arm();
            window.find(".question #password", PasswordField.class).setText("half typed");
        });
        assertThat(HeadlessToolkit.ask(LockedWindowTest::productionOfCalls))
                .isEqualTo("Store 12 · PRODUCTION – Gatehouse network log");
        PasswordField typed = window.find(".question #password", PasswordField.class);
        clocks.pass(Duration.ofSeconds(14 * 60 + 20));
        window.sees("Locks in 0:");
        window.picture("lock-soon");

        clocks.pass(Duration.ofMinutes(1));
        window.sees("Gatehouse is locked");

        assertThat(window.texts())
                .containsOnly(
                        "Gatehouse is locked",
                        "Store 12",
                        "PRODUCTION",
                        "Nobody used it for a while.",
                        "Changes are off, and nobody is signed in."
                                + " What was under way goes on to its end.",
                        "Unlock");
        assertThat(windows()).as("the calls are hidden, too").isOne();
        assertThat(typed.getText()).isEmpty();
        window.picture("locked");
        operator.presses(KeyCode.SHORTCUT, KeyCode.K).presses(KeyCode.F5);
        assertThat(window.isAsking()).as("no key works but those that unlock").isFalse();

        operator.presses(KeyCode.ENTER);
        window.sees("Sign in to Portos");
        window.picture("locked-sign-in");
        operator.presses(KeyCode.ESCAPE).presses(KeyCode.SPACE);
        window.sees("Sign in to Portos");
        assertThat(window.texts()).doesNotContain("Person");
        signsIn();
        window.sees("complete");
        assertThat(window.texts()).contains("read-only").doesNotContain("Gatehouse is locked");
        assertThat(windows()).as("the calls are there again").isEqualTo(2);

        clocks.pass(Duration.ofHours(8));
        operator.presses(KeyCode.SHORTCUT, KeyCode.K);
        window.sees("Gatehouse is locked");
        assertThat(window.isAsking()).as("the key that woke it").isFalse();
    }

    /** The title of the window of the calls, where that has the border of production. */
    private static String productionOfCalls() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage ->
                        stage.getScene().lookup(".calls-window:production") instanceof Region frame
                                && frame.getBorder() != null)
                .map(Stage::getTitle)
                .findFirst()
                .orElse("none");
    }

    private static long windows() throws Exception {
        return HeadlessToolkit.ask(
                () -> Window.getWindows().stream().filter(Stage.class::isInstance).count());
    }

    private void signsIn() throws Exception {
        HeadlessToolkit.run(() -> {
            window.find("#user", TextField.class).setText("999");
            window.find("#device", TextField.class).setText("TOOL1");
            window.find(".question #password", PasswordField.class).setText("sandbox");
        });
        HeadlessToolkit.run(() -> window.find(".question #signIn", Button.class).fire());
    }
}
