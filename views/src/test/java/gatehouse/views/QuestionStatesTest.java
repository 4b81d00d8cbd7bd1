package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Every state of the questions: what it says, and a picture of it. */
final class QuestionStatesTest {
    private static final String DELETE = "DELETE /sessions/{id}";
    private static final String DELETES = "DELETE .*";
    private static final String ANY_PAGE = "GET /api/sessions\\?.*";

    @TempDir private Path home;
    private OpenWindow window;
    private FaultProxy front;

    @BeforeEach
    void open() throws Exception {
        window = new OpenWindow(home);
        front = window.portos().front();
        window.show().complete();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_revoke_is_asked_then_done() throws Exception {
        asksToRevoke();
        window.sees("Checked just now: nothing has changed.");
        window.picture("revoke-asking");
        revokes();
        window.sees("Revoked, and confirmed: the session of ");
        window.picture("revoke-done");
    }

    @Test
    void another_session_under_the_same_id_is_shown_beside_the_one_seen() throws Exception {
        String id = looks();
        window.portos().giveTo(id, "999");
        HeadlessToolkit.run(window.shell().system(PortosWindow.class).dialogs()::revoke);
        window.sees("Not the session you saw. Nothing was sent.");
        window.sees("You saw: ");
        window.picture("revoke-changed");
        assertThat(window.portos().calls(DELETE)).isZero();
    }

    @Test
    void a_session_that_is_gone_needs_no_revoke() throws Exception {
        window.portos().end(looks());
        HeadlessToolkit.run(window.shell().system(PortosWindow.class).dialogs()::revoke);
        window.sees("This session has already ended. Nothing needs to be sent.");
        window.picture("revoke-gone");
    }

    @Test
    void a_refusal_says_what_portos_said() throws Exception {
        front.when(DELETES, FaultProxy.answer(403, "{\"status\": 403, \"title\": \"Forbidden\"}"));
        asksToRevoke();
        window.sees("Checked just now");
        revokes();
        window.sees("Not revoked: the session of ");
        window.sees("Portos answered 403: this user may not do that.");
        window.picture("revoke-refused");
    }

    @Test
    void a_lost_answer_is_called_unknown() throws Exception {
        front.when(DELETES, FaultProxy.silence());
        asksToRevoke();
        window.sees("Checked just now");
        revokes();
        window.sees("Outcome unknown: no clear answer came, and the session of ");
        window.picture("revoke-unknown");
    }

    @Test
    void nobody_is_signed_in_at_first_and_a_wrong_password_is_told() throws Exception {
        window.go("Store 12", EnvironmentKind.PRODUCTION);
        window.sees("Sign in to Portos");
        signsIn("999", "wrong", "TOOL1");
        window.sees("Portos answered 401: user, password or device is wrong.");
        assertThat(window.find("#password", PasswordField.class).getText()).isEmpty();
        window.picture("sign-in-refused");
        HeadlessToolkit.run(() -> window.shell().dialogProperty().get().leave());
        window.sees("Nobody is signed in to Store 12");
        window.picture("sessions-idle");
    }

    @Test
    void a_device_that_may_be_a_till_is_warned_about_before_signing_in() throws Exception {
        window.go("Store 12", EnvironmentKind.TEST);
        window.sees("Sign in to Portos");
        HeadlessToolkit.run(() -> window.find("#device", TextField.class).setText("P08"));
        window.sees("If P08 is a till or a waiter’s phone, signing in ends the session on it.");
        window.picture("sign-in-unknown-device");
        signsIn("156", "sandbox", "P08");
        window.sees("P08 is a till: the sign-in has ended the session that was on it.");
        window.picture("sign-in-was-till");
        HeadlessToolkit.run(window.shell()::signOut);
        HeadlessToolkit.run(window.shell()::signIn);
        window.sees("P08 is a till (CashRegister): signing in ends the session on it.");
        window.picture("sign-in-till");
    }

    /** In the sandbox Gatehouse signs in again by itself. */
    @Test
    void an_answer_401_asks_who_is_there() throws Exception {
        window.go("Store 12", EnvironmentKind.TEST);
        window.sees("Sign in to Portos");
        signsIn("999", "sandbox", "TOOL1");
        window.sees("complete");
        front.when(
                ANY_PAGE, FaultProxy.answer(401, "{\"status\": 401, \"title\": \"Unauthorized\"}"));
        HeadlessToolkit.run(PortosViewModels.of(window.opened()).sessions()::read);
        window.sees("Sign in to Portos");
        assertThat(HeadlessToolkit.ask(window.shell().dialogProperty()::get))
                .isInstanceOf(PortosDialog.SignIn.class);
        window.picture("sign-in-again");
    }

    @Test
    void arming_production_asks_for_its_name_and_for_the_password_once_more() throws Exception {
        window.go("Store 12", EnvironmentKind.PRODUCTION);
        window.sees("Sign in to Portos");
        signsIn("999", "sandbox", "TOOL1");
        window.sees("complete");
        HeadlessToolkit.run(window.shell().guard()::arm);
        window.sees("Your sign-in password");
        window.sees("Type the name of the environment");
        isFramedAsProduction(List.of(".window-frame", ".question"));
        HeadlessToolkit.run(() -> {
            window.find("#typedName", TextField.class).setText("Store 12");
            window.find("#password", PasswordField.class).setText("wrong");
        });
        HeadlessToolkit.run(() -> window.find(".question #arm", Button.class).fire());
        window.sees("That is not your sign-in password.");
        window.picture("arm-production");
    }

    private String looks() throws Exception {
        window.selects("P08");
        window.sees("As of ");
        HeadlessToolkit.run(window.opened().guard()::arm);
        return window.idOn("P08");
    }

    private void asksToRevoke() throws Exception {
        looks();
        HeadlessToolkit.run(window.shell().system(PortosWindow.class).dialogs()::revoke);
    }

    private void revokes() throws Exception {
        HeadlessToolkit.run(() -> {
            window.find("#reason", TextField.class).setText("The till hangs after a power cut");
            window.find(".question #confirm", Button.class).fire();
        });
    }

    /** Looks at what is drawn: a line of three pixels in the colour of production. */
    private void isFramedAsProduction(List<String> parts) throws Exception {
        for (String part : parts) {
            Region region = window.find(part, Region.class);
            assertThat(HeadlessToolkit.ask(() -> region.getInsets().getBottom()))
                    .as(part)
                    .isEqualTo(3);
        }
    }

    private void signsIn(String user, String password, String device) throws Exception {
        HeadlessToolkit.run(() -> {
            window.find("#user", TextField.class).setText(user);
            window.find("#device", TextField.class).setText(device);
            window.find("#password", PasswordField.class).setText(password);
            window.find("#signIn", Button.class).fire();
        });
    }
}
