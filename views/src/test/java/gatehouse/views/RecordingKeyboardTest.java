package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.shell.DialogRequest;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recording place by someone who never takes the mouse. */
final class RecordingKeyboardTest extends CompleteWindowFixture {
    private static final String VERSION = "GET /version";
    private static final String LOGIN = "GET /api/v2/me";
    private static final String LOGOUT = "POST /api/v2/me";
    private static final String PING = "GET /ping";

    @BeforeEach
    void open() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.sees("SRS 8.5.302.14 answers");
    }

    @AfterEach
    void clear() throws Exception {
        HeadlessToolkit.run(() -> ClipboardText.SYSTEM.clear());
    }

    @Test
    void looking_takes_harmless_steps_only() throws Exception {
        assertThat(operator.focus()).isSameAs(window.find("#steps", ListView.class));
        operator.presses(KeyCode.DOWN, 2);
        window.sees("Evidence");
        window.sees("Access-Control-Allow-Origin: http://desktop.example.com");
        operator.presses(KeyCode.CONTROL, KeyCode.C);
        assertThat(HeadlessToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Environment: Sandbox (SANDBOX)\nSRS at 127.0.0.1:")
                .contains("UNKNOWN: SRS answers. Session state cannot be read", "VERSION_KNOWN");

        for (int times = 1; times <= 20; times++) {
            operator.presses(KeyCode.F5);
        }
        FrameWaiter.holds(
                "the last look is over", () -> window.portos().calls("OPTIONS /ping") >= 2);
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT1).presses(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.sees("SRS 8.5.302.14 answers");
        assertThat(window.portos().calls(VERSION)).isGreaterThan(1);
        assertThat(window.portos().calls(LOGIN)).isZero();
        assertThat(window.portos().calls(LOGOUT)).isZero();
        assertThat(window.portos().calls(PING)).isZero();
    }

    @Test
    void an_agent_is_signed_in_once_and_logged_out_by_keys() throws Exception {
        palette("sign an agent");
        assertThat(question()).as("read-only").isInstanceOf(DialogRequest.Arm.class);
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("changes allowed, 14:");

        window.sees("This signs anna.novak in to screen recording on this computer.");
        assertThat(operator.focus()).isSameAs(window.find("#user", TextField.class));
        operator.presses(KeyCode.ENTER).presses(KeyCode.TAB);
        assertThat(window.isAsking()).as("Enter has done nothing").isTrue();
        assertThat(window.portos().calls(LOGIN)).isZero();
        assertThat(operator.focus()).isSameAs(window.find("#password", PasswordField.class));
        operator.types("sandbox")
                .presses(KeyCode.TAB)
                .types("no recording")
                .tabsTo(".question #signIn")
                .presses(KeyCode.SPACE);
        window.sees("Own session alive");
        assertThat(window.portos().calls(LOGIN)).isEqualTo(1);
        assertThat(window.portos().calls(PING)).isEqualTo(1);
        assertThat(window.texts()).noneMatch(text -> text.contains("sandbox") && text.length() < 9);

        palette("log out");
        window.sees("Log out anna.novak?");
        operator.types("seen").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Logout confirmed");
        assertThat(window.portos().calls(LOGIN)).isEqualTo(1);
        assertThat(window.portos().calls(LOGOUT)).isEqualTo(1);
        assertThat(window.portos().recorded()).contains("\"count\":0");
        assertThat(operator.focus())
                .as("on no act")
                .isSameAs(window.find("#steps", ListView.class));
    }

    @Test
    void no_login_is_offered_while_the_environment_is_read_only_and_only_the_password_is_lost()
            throws Exception {
        HeadlessToolkit.run(window.opened().guard()::arm);
        palette("sign an agent");
        operator.presses(KeyCode.TAB).types("sandbox").presses(KeyCode.TAB).types("why");
        Button signIn = window.find(".question #signIn", Button.class);
        assertThat(HeadlessToolkit.ask(signIn::isDisabled)).isFalse();

        HeadlessToolkit.run(window.opened().guard()::lock);
        window.sees("Sandbox is read-only. Nothing can be sent before you allow changes again.");
        assertThat(HeadlessToolkit.ask(signIn::isDisabled)).isTrue();
        operator.presses(KeyCode.ENTER);
        assertThat(window.portos().calls(LOGIN)).isZero();

        operator.tabsTo(".question #allow").presses(KeyCode.SPACE);
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("This signs anna.novak in to screen recording on this computer.");
        assertThat(window.find(".question #reason", TextField.class).getText()).isEqualTo("why");
        assertThat(window.find("#password", PasswordField.class).getText()).isEmpty();
        operator.presses(KeyCode.TAB)
                .types("sandbox")
                .tabsTo(".question #signIn")
                .presses(KeyCode.SPACE);
        window.sees("Own session alive");
        assertThat(window.portos().calls(LOGIN)).isEqualTo(1);
    }

    @Test
    void closing_the_program_ends_the_session_that_it_opened() throws Exception {
        HeadlessToolkit.run(window.opened().guard()::arm);
        palette("sign an agent");
        operator.presses(KeyCode.TAB).types("sandbox").presses(KeyCode.TAB).types("why");
        operator.tabsTo(".question #signIn").presses(KeyCode.SPACE);
        window.sees("Own session alive");
        assertThat(notes()).as("noted while it is open").hasSize(1);

        operator.presses(KeyCode.CONTROL, KeyCode.Q);
        FrameWaiter.holds("the window is gone", () -> !window.stage().isShowing());
        window.console().close();
        assertThat(notes()).as("the note goes with a logout that SRS has confirmed").isEmpty();
    }

    @Test
    void what_a_program_that_died_left_open_is_told_until_it_is_seen() throws Exception {
        Path note = home.resolve("recording-1.session");
        Files.writeString(
                note,
                """
                environment=Counter 3
                user=eva.kralova
                openedAt=2026-03-01T08:00:00Z
                alive=true
                process=1 1999-01-01T00:00:00Z
                """);
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT1).presses(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.sees("A session for eva.kralova, opened 1 Mar 2026, 09:00:00 CET in Counter 3");
        window.sees("It is no longer polled; SRS should have dropped it.");
        window.picture("recording-left-open");
        operator.clicksText("I have seen it");
        FrameWaiter.holds("it is told once", () -> notes().isEmpty());
    }

    private List<Path> notes() throws Exception {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("recording-"))
                    .toList();
        }
    }

    private void palette(String words) {
        operator.presses(KeyCode.CONTROL, KeyCode.K).types(words).presses(KeyCode.ENTER);
    }

    private DialogRequest question() throws Exception {
        return HeadlessToolkit.ask(window.shell().dialogProperty()::get);
    }
}
