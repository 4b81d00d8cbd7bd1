package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.wire.export.HarDialogViewModel;
import gatehouse.views.fx.HeadlessToolkit;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.net.ssl.SSLContext;

/**
 * The whole way to a real system by the keyboard: a server with a certificate of its own is added,
 * pinned and signed in to, one of its sessions is revoked and seen in the network log, and the
 * environment is handed to another computer.
 */
@Timeout(240)
@SuppressWarnings("try") // JUnit takes whatever closing throws
final class RealSystemPathTest {
    @TempDir private Path folder;

    @Test
    void from_an_address_to_a_revoke_that_is_proven_and_an_environment_that_is_handed_on()
            throws Exception {
        Path file = folder.resolve("store.json");
        try (var store = new InterceptedSandbox(tls());
                var window = new OpenWindow(folder.resolve("home")).show().complete()) {
            window.shell().places().environments().askFilesBy(new PlayedFilePrompt(file));
            var operator = new Operator(window.stage());
            addsAndPins(window, operator, store.front().address());
            signsIn(window, operator);
            String revoked = revokes(window, operator, store);
            savesTheCalls(window, operator, revoked);
            handsOn(window, operator);
        }
        takesOver(file);
    }

    private static void addsAndPins(OpenWindow window, Operator operator, String address)
            throws Exception {
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        window.sees("The sandbox is always there.");
        operator.presses(KeyCode.SHORTCUT, KeyCode.E).presses(KeyCode.TAB, 2);
        operator.presses(KeyCode.SPACE);
        FrameWaiter.holds("a name can be typed", () -> focus(window) instanceof TextField);
        operator.types("Store 12").tabsTo("#paste").types(address + "/api");
        operator.presses(KeyCode.TAB, 2).presses(KeyCode.SPACE);
        window.sees("Connection name");
        operator.tabsTo("#save").presses(KeyCode.SPACE);
        window.sees("Store 12 was saved.");

        operator.tabsTo("#test").presses(KeyCode.SPACE);
        operator.tabsTo("#pin").presses(KeyCode.SPACE);
        window.sees("Compare the fingerprint");
        operator.types("read out by the shop").tabsTo(".question #confirm");
        operator.presses(KeyCode.SPACE);
        window.sees("portos trusts this certificate from now on.");
        operator.presses(KeyCode.ESCAPE);
        FrameWaiter.holds("nothing is asked", () -> !window.isAsking());
    }

    private static void signsIn(OpenWindow window, Operator operator) throws Exception {
        operator.tabsTo("#open").presses(KeyCode.SPACE);
        window.sees("Sign in to Portos");
        TextField user = window.find("#user", TextField.class);
        FrameWaiter.holds("the user can be typed", user::isFocused);
        operator.types("999").presses(KeyCode.TAB).types("sandbox");
        operator.presses(KeyCode.TAB).types("TOOL1").presses(KeyCode.ENTER);
        FrameWaiter.holds("nothing is asked", () -> !window.isAsking());
        operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        window.complete();
    }

    private static String revokes(OpenWindow window, Operator operator, InterceptedSandbox store)
            throws Exception {
        window.selects("P08");
        String id = window.idOn("P08");
        window.sees("As of");
        operator.presses(KeyCode.DELETE);
        window.sees("Allow changes in Store 12?");
        PasswordField again = window.find(".question #password", PasswordField.class);
        FrameWaiter.holds("the password can be typed", again::isFocused);
        operator.types("sandbox").tabsTo(".question #arm").presses(KeyCode.SPACE);
        window.sees("Checked just now");
        operator.types("till hangs").tabsTo(".question #confirm").presses(KeyCode.SPACE);
        window.sees("Revoked, and confirmed");
        assertThat(store.isAlive(id)).isFalse();
        assertThat(store.calls("DELETE /sessions/{id}")).isEqualTo(1);
        operator.follows("Show call");
        FrameWaiter.holds(
                "the DELETE is seen",
                () -> window.shell().wire().detailProperty().get().toString().contains("DELETE"));
        HeadlessToolkit.run(() ->
                List.copyOf(Window.getWindows()).stream()
                        .filter(each -> each != window.stage())
                        .forEach(Window::hide));
        return id;
    }

    private void savesTheCalls(OpenWindow window, Operator operator, String revoked)
            throws Exception {
        operator.presses(KeyCode.ESCAPE);
        HeadlessToolkit.run(() -> window.shell().callDialogs().exportHar());
        FrameWaiter.holds("a question is asked", window::isAsking);
        Path har = folder.resolve("calls.har");
        HeadlessToolkit.run(() -> {
            if (window.shell().dialogProperty().get()
                    instanceof DialogRequest.ExportHar(HarDialogViewModel model)) {
                model.save(har);
            }
        });
        FrameWaiter.holds("it is saved", () -> !window.isAsking());
        String saved = Files.readString(har).replace("\"_environmentKind\" : \"sandbox\"", "");
        assertThat(saved)
                .contains("\"DELETE\"")
                .doesNotContain(revoked)
                .doesNotContain("\"sandbox\"");
    }

    private static void handsOn(OpenWindow window, Operator operator) throws Exception {
        operator.clicksText("Environments");
        operator.tabsTo("#exportAll").presses(KeyCode.SPACE);
        window.sees("1 environment");
        assertThat(PortosViewModels.of(window.opened()).sessions().rows()).isNotEmpty();
    }

    /** A pin of somebody else is a proposal. */
    private void takesOver(Path file) throws Exception {
        Path home = folder.resolve("second");
        try (var window = new OpenWindow(home).show().complete()) {
            window.shell().places().environments().askFilesBy(new PlayedFilePrompt(file));
            var operator = new Operator(window.stage());
            operator.presses(KeyCode.SHORTCUT, KeyCode.DIGIT6);
            window.sees("The sandbox is always there.");
            operator.tabsTo("#importFile").presses(KeyCode.SPACE);
            window.sees("1 to add");
            operator.tabsTo("#confirm").presses(KeyCode.SPACE);
            FrameWaiter.holds("it is known", () -> known(window).size() == 2);
            Environment store = known(window).getLast();
            assertThat(store.name()).isEqualTo("Store 12");
            var trust = store.connections().getFirst().trust();
            assertThat(trust.pin()).isEmpty();
            assertThat(trust.proposal()).isPresent();
        }
        assertThat(file).content().doesNotContain("sandbox").doesNotContain("TOOL1");
    }

    private static List<Environment> known(OpenWindow window) throws Exception {
        return window.console().environments().ordered();
    }

    private static Node focus(OpenWindow window) {
        return window.stage().getScene().getFocusOwner();
    }

    private static SSLContext tls() {
        HeldCertificate server =
                new HeldCertificate.Builder()
                        .commonName("Store 12")
                        .addSubjectAlternativeName("127.0.0.1")
                        .build();
        return new HandshakeCertificates.Builder().heldCertificate(server).build().sslContext();
    }
}
