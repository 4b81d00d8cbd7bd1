package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.browsing.EntryLink;
import gatehouse.console.servicelogin.ServiceLoginDetail;
import gatehouse.console.servicelogin.ServiceLoginsViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.superoffice.SuperOfficeViewModels;
import gatehouse.console.superoffice.SuperOfficeWindow;
import gatehouse.views.fx.ClipboardText;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.OptionalLong;

/** Both places of SuperOffice by someone who never takes the mouse. */
final class SuperOfficeKeyboardTest extends CompleteWindowFixture {
    private static final String CREATE = "POST CustomerService/CreateSession";

    @AfterEach
    void clear() throws Exception {
        HeadlessToolkit.run(() -> ClipboardText.SYSTEM.clear());
    }

    @Test
    void a_service_login_is_opened_checked_and_removed_by_keys() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.sees("Credentials entered for tje0");
        assertThat(operator.focus()).isSameAs(window.find("#remoteIp", TextField.class));
        operator.types("192.0.2.7");
        operator.presses(KeyCode.CONTROL, KeyCode.K).types("open a service").presses(KeyCode.ENTER);
        assertThat(question()).as("read-only").isInstanceOf(DialogRequest.Arm.class);
        operator.tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("changes allowed, 14:");

        window.sees("As tje0, from 192.0.2.7");
        operator.presses(KeyCode.ENTER).presses(KeyCode.ESCAPE);
        assertThat(window.isAsking()).as("Escape has cancelled").isFalse();
        assertThat(window.portos().calls(CREATE)).isZero();

        operator.presses(KeyCode.CONTROL, KeyCode.K).types("open a service").presses(KeyCode.ENTER);
        operator.types("staff cannot log in").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Opened: service login");
        assertThat(window.portos().calls(CREATE)).isEqualTo(1);
        operator.presses(KeyCode.ESCAPE);

        String key = HeadlessToolkit.ask(() -> detail().key());
        assertThat(window.texts()).noneMatch(text -> text.contains(key));
        press("#check");
        window.sees("Alive: SuperOffice says");
        press("#reveal");
        window.sees(key);
        assertThat(clipboard()).isNotEqualTo(key);
        press("#copy");
        window.sees("Copied to the clipboard");
        assertThat(clipboard()).isEqualTo(key);

        press("#remove");
        window.sees("Whoever uses this session is logged out");
        operator.types("done").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Removed, and confirmed no longer valid");
        operator.presses(KeyCode.ESCAPE);
        assertThat(operator.focus())
                .as("on no act, though Remove is disabled by now")
                .isSameAs(window.find("#remoteIp", TextField.class));
        assertThat(HeadlessToolkit.ask(() -> window.shell().mayQuit(() -> {}))).isTrue();
    }

    @Test
    void the_call_that_opened_a_login_leads_back_to_it() throws Exception {
        opensLogin();
        operator.presses(KeyCode.ESCAPE);
        HeadlessToolkit.run(() -> {
            OptionalLong call = logins().rows().getFirst().call();
            window.shell().callDialogs().show(call.orElseThrow());
        });
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT3);
        HeadlessToolkit.run(() -> logins().selectedProperty().set(0));

        FrameWaiter.holds("the link is there", () -> toLogin().isPresent());
        HeadlessToolkit.run(() -> toLogin().orElseThrow().act().run());

        assertThat(HeadlessToolkit.ask(window.shell().placeProperty()::get))
                .isEqualTo(SuperOfficeWindow.SERVICE_LOGIN);
        assertThat(HeadlessToolkit.ask(() -> logins().selectedProperty().get()))
                .isEqualTo(HeadlessToolkit.ask(() -> logins().rows().getFirst().number()));
    }

    private ServiceLoginsViewModel logins() {
        return SuperOfficeViewModels.of(window.opened()).logins();
    }

    private Optional<EntryLink> toLogin() {
        return window.shell().callDialogs().origins().linksProperty().get().stream()
                .filter(link -> link.text().equals("Show service login"))
                .findFirst();
    }

    @Test
    void quitting_with_a_living_login_asks_once() throws Exception {
        opensLogin();
        operator.presses(KeyCode.ESCAPE).presses(KeyCode.CONTROL, KeyCode.Q);
        window.sees("A service login opened here may still be alive");
        assertThat(window.stage().isShowing()).isTrue();
        operator.presses(KeyCode.ENTER);
        assertThat(window.isAsking()).as("Enter has stayed").isFalse();
        operator.presses(KeyCode.CONTROL, KeyCode.Q);
        FrameWaiter.holds("asked only once", () -> !window.stage().isShowing());
    }

    @Test
    void a_login_is_removed_as_the_program_ends_and_leaving_says_that_its_key_is_forgotten()
            throws Exception {
        opensLogin();
        operator.presses(KeyCode.ESCAPE);
        HeadlessToolkit.run(window.shell()::chooseEnvironment);
        window.sees("If you open another environment, Gatehouse forgets the key of service login");
        operator.presses(KeyCode.ESCAPE).presses(KeyCode.CONTROL, KeyCode.Q);
        window.sees("A service login opened here may still be alive");

        operator.tabsTo("#removeAndQuit").presses(KeyCode.SPACE);
        window.sees("Whoever uses this session is logged out");
        assertThat(window.stage().isShowing()).isTrue();
        operator.types("done").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Removed, and confirmed no longer valid");
        operator.presses(KeyCode.ESCAPE);

        FrameWaiter.holds("it ends", () -> !window.stage().isShowing());
    }

    @Test
    void keys_are_pasted_checked_and_looked_at_by_keys() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.sees("No key checked yet");
        assertThat(operator.focus()).isSameAs(window.find("#pasted", TextArea.class));
        String valid = window.portos().key("valid");
        HeadlessToolkit.run(() ->
                ClipboardText.put(
                        "https://crm.example/c?key="
                                + valid.replace("+", "%2B").replace("=", "%3D")
                                + "\n"
                                + window.portos().key("expired")
                                + "\nnoSuchKey"));
        operator.presses(KeyCode.CONTROL, KeyCode.V);
        window.sees("3 lines, 3 with a key.");
        operator.presses(KeyCode.TAB).presses(KeyCode.SPACE);
        window.sees("3 of 3 checked");
        window.sees("No. 1: Valid");
        window.picture("temporary-key-checked");
        window.sees("Unknown key");
        assertThat(window.texts())
                .contains("Valid", "Expired")
                .noneMatch(text -> text.contains(valid));
    }

    private void opensLogin() throws Exception {
        operator.presses(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.sees("Credentials entered for tje0");
        operator.types("192.0.2.7");
        HeadlessToolkit.run(window.opened().guard()::arm);
        HeadlessToolkit.run(window.shell().system(SuperOfficeWindow.class).dialogs()::openLogin);
        operator.types("why").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Opened: service login");
    }

    private void press(String selector) throws Exception {
        Button button = window.find(".detail " + selector, Button.class);
        HeadlessToolkit.run(button::requestFocus);
        operator.presses(KeyCode.SPACE);
    }

    private ServiceLoginDetail detail() {
        return SuperOfficeViewModels.of(window.opened())
                .logins()
                .detailProperty()
                .get()
                .orElseThrow();
    }

    private String clipboard() throws Exception {
        return HeadlessToolkit.ask(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private DialogRequest question() throws Exception {
        return HeadlessToolkit.ask(window.shell().dialogProperty()::get);
    }
}
