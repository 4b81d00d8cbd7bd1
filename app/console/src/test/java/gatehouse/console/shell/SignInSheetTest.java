package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.connections.srs.SrsAddress;
import gatehouse.console.connections.superoffice.SuperOfficeAddress;
import gatehouse.console.connections.superoffice.SuperOfficeSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.shell.DialogRequest.SystemDialog;
import gatehouse.console.superoffice.SuperOfficeDialog;
import gatehouse.console.superoffice.SuperOfficeViewModels;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

/** An environment with several sign-ins asks for them in one sheet. */
@Timeout(120)
final class SignInSheetTest extends ShellBenchFixture {
    @BeforeEach
    void open() {
        shell.go(
                new Environment(
                        "Store 12",
                        EnvironmentKind.TEST,
                        new PortosAddress(bench.store.server(), "/api"),
                        new SuperOfficeAddress("http://127.0.0.1:1/"),
                        new SrsAddress("http://127.0.0.1:1", "https://desktop.example")));
        bench.ui.until(() -> shell.dialogProperty().get() instanceof DialogRequest.SignIns);
    }

    @Test
    void one_sheet_asks_for_both_and_never_for_the_recording_agent() {
        assertThat(parts())
                .hasExactlyElementsOfTypes(
                        PortosDialog.SignIn.class, SuperOfficeDialog.SignIn.class);
    }

    @Test
    void each_question_goes_when_it_is_answered_and_the_sheet_with_the_last() {
        bench.signInTo(portos());
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        assertThat(parts()).hasExactlyElementsOfTypes(SuperOfficeDialog.SignIn.class);

        signIn(superOffice(parts().getFirst()));
        bench.ui.until(() -> shell.dialogProperty().get() instanceof DialogRequest.None);

        assertThat(as()).contains("tje0");
    }

    @Test
    void one_that_fails_says_so_alone_and_does_not_hold_up_the_other() {
        bench.store.on("POST", "/api/auth", json(401, "{\"code\":1}"));
        PortosSignInViewModel portos = portos();
        bench.signInTo(portos);
        signIn(superOffice(parts().getLast()));
        bench.ui.until(() -> !portos.troubleProperty().get().isEmpty());
        bench.ui.until(() -> parts().size() == 1);

        assertThat(parts()).hasExactlyElementsOfTypes(PortosDialog.SignIn.class);
        assertThat(as()).contains("tje0");
        assertThat(shell.environmentProperty().get())
                .isInstanceOf(EnvironmentState.SignedOut.class);
    }

    @Test
    void leaving_the_sheet_leaves_both_and_asking_again_asks_for_what_is_open() {
        shell.dialogProperty().get().leave();
        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);

        shell.signIn();
        signIn(superOffice(parts().getLast()));
        bench.ui.until(() -> parts().size() == 1);
        shell.dialogProperty().get().leave();
        shell.signIn();

        assertThat(shell.dialogProperty().get()).isInstanceOf(PortosDialog.SignIn.class);
    }

    private List<SystemDialog> parts() {
        return ((DialogRequest.SignIns) shell.dialogProperty().get()).parts().current();
    }

    private PortosSignInViewModel portos() {
        return ((PortosDialog.SignIn) parts().getFirst()).model();
    }

    private static SuperOfficeSignInViewModel superOffice(SystemDialog part) {
        return ((SuperOfficeDialog.SignIn) part).model();
    }

    private static void signIn(SuperOfficeSignInViewModel model) {
        model.who().userProperty().set("tje0");
        model.signIn("canary".toCharArray(), new char[0]);
    }

    private String as() {
        return shell.open()
                .flatMap(there -> there.find(SuperOfficeViewModels.class))
                .orElseThrow()
                .logins()
                .access()
                .asProperty()
                .get();
    }
}
