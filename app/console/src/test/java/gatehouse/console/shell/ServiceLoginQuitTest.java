package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.superoffice.answer.CsSessionKey;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.environments.Environment;
import gatehouse.console.servicelogin.QuitDialogViewModel;
import gatehouse.console.servicelogin.ServiceLogin;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeWindow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the window does when the program is to end while service logins may be alive. */
@Timeout(120)
class ServiceLoginQuitTest extends ShellBenchFixture {
    private Environment crm;

    @BeforeEach
    void open() {
        crm =
                new Environment(
                        "CRM",
                        Environment.EnvironmentKind.TEST,
                        new SuperOfficeAddress(bench.store.server().toString()));
        bench.openSandbox();
    }

    @Test
    void a_login_of_an_environment_that_is_not_open_is_removed_where_it_was_opened() {
        bench.livingLogins.put(crm, List.of(login(205)));

        QuitDialogViewModel question = askedBeforeTheEnd();
        assertThat(question.environment()).contains(crm);
        assertThat(question.canRemove()).isFalse();
        assertThat(question.elsewhere()).contains("CRM");
        question.goThere();
        bench.ui.until(() -> bench.shell.open().filter(this::isCrm).isPresent());

        assertThat(bench.shell.placeProperty().get()).isEqualTo(SuperOfficeWindow.SERVICE_LOGIN);
        assertThat(askedBeforeTheEnd().canRemove()).as("it is asked again there").isTrue();
    }

    @Test
    void a_login_without_an_id_can_be_removed_nowhere() {
        bench.livingLogins.put(crm, List.of(login(null)));

        assertThat(askedBeforeTheEnd().elsewhere()).isEmpty();
    }

    @Test
    void a_window_that_is_locked_shows_no_login_and_quits_when_it_is_closed_once_more() {
        bench.livingLogins.put(crm, List.of(login(205)));
        bench.shell.idleLock().lock();

        assertThat(bench.shell.mayQuit(() -> {})).isFalse();
        assertThat(bench.shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
        assertThat(bench.shell.idleLock().reasonProperty().get()).contains("once more to quit");

        assertThat(bench.shell.mayQuit(() -> {})).isTrue();
    }

    private boolean isCrm(EnvironmentViewModel shown) {
        return shown.environment().equals(crm);
    }

    private QuitDialogViewModel askedBeforeTheEnd() {
        assertThat(bench.shell.mayQuit(() -> {})).isFalse();
        return ((SuperOfficeDialog.Quit) bench.shell.dialogProperty().get()).model();
    }

    private static ServiceLogin login(Integer id) {
        return new ServiceLogin(
                1,
                new CsSessionKey(null, id, 60, null, Map.of()),
                "192.0.2.7",
                ShellBench.NOW,
                ServiceLogin.LoginLife.OPENED,
                ShellBench.NOW,
                OptionalLong.empty());
    }
}
