package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** One sheet for two sign-ins, by the keyboard alone. */
@Timeout(120)
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class SignInSheetWindowTest {
    @TempDir private Path home;

    @Test
    void the_next_time_one_word_and_enter_sign_in_to_each_system() throws Exception {
        try (var window = new OpenWindow(home).show().complete()) {
            var operator = new Operator(window.stage());
            var both =
                    new Environment(
                            "Store 12",
                            EnvironmentKind.TEST,
                            window.address(),
                            new SuperOfficeAddress("http://127.0.0.1:1/"));
            HeadlessToolkit.run(() -> window.shell().go(both));
            window.sees("Sign in to SuperOffice");
            operator.types("999").presses(KeyCode.TAB).types("sandbox");
            operator.presses(KeyCode.TAB).types("TOOL1").presses(KeyCode.ENTER);
            FrameWaiter.holds("Portos is answered", () -> !sees(window, "Sign in to Portos"));
            operator.types("tje0").presses(KeyCode.TAB).types("canary").presses(KeyCode.ENTER);
            FrameWaiter.holds("nothing is asked", () -> !window.isAsking());
            HeadlessToolkit.run(() -> window.shell().go(Environment.SANDBOX));
            window.complete();

            HeadlessToolkit.run(() -> window.shell().go(both));
            window.sees("Sign in to SuperOffice");
            window.picture("sign-in-sheet");
            assertThat(window.find("#user", TextField.class).getText()).isEqualTo("999");
            assertThat(window.find("#device", TextField.class).getText()).isEqualTo("TOOL1");
            PasswordField first = window.find("#password", PasswordField.class);
            FrameWaiter.holds("the password has the focus", first::isFocused);
            operator.types("sandbox").presses(KeyCode.ENTER);
            FrameWaiter.holds("Portos is answered", () -> !sees(window, "Sign in to Portos"));
            assertThat(first.getText()).isEmpty();
            PasswordField second = window.find("#secret", PasswordField.class);
            FrameWaiter.holds("the other password has the focus", second::isFocused);
            operator.types("canary").presses(KeyCode.ENTER);
            FrameWaiter.holds("nothing is asked", () -> !window.isAsking());
        }
    }

    private static boolean sees(OpenWindow window, String text) {
        return VisibleTexts.texts(window.stage().getScene().getRoot()).contains(text);
    }
}
