package gatehouse.console.shell;

import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.signIn;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** What the window does with environments that are opened, left and opened again. */
@Timeout(120)
class EnvironmentNavigatorTest extends ShellBenchFixture {
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @BeforeEach
    void open() {
        bench.storeLetsIn();
    }

    @AfterEach
    void release() {
        mayAnswer.countDown();
    }

    @Test
    void an_environment_that_is_opened_twice_while_another_was_wanted_is_left_as_a_whole() {
        bench.shell.go(bench.there);
        bench.shell.go(other());
        bench.shell.go(bench.there);
        bench.ui.until(() -> bench.shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        signInAndRead();

        bench.shell.go(other());

        bench.ui.until(() -> bench.store.count("DELETE", ShellBench.OWN_PATH) == 1);
    }

    @Test
    void a_late_sign_in_counts_where_the_same_environment_is_shown_again() {
        holdSignIn();
        bench.signInTo(bench.openStore());
        StateWaiter.holds("it is sent", () -> bench.store.count("POST", "/api/auth") == 1);
        bench.shell.go(other());
        bench.ui.until(() -> shows(other()));
        bench.openStore();

        mayAnswer.countDown();
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);

        assertThat(bench.shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);
        assertThat(bench.shell.open().orElseThrow().signedInAs()).contains("TOOL1");
    }

    @Test
    void a_late_sign_in_takes_no_other_question_off_the_screen() {
        holdSignIn();
        bench.signInTo(bench.openStore());
        StateWaiter.holds("it is sent", () -> bench.store.count("POST", "/api/auth") == 1);
        bench.shell.askPalette();

        mayAnswer.countDown();
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);

        assertThat(bench.shell.dialogProperty().get()).isInstanceOf(DialogRequest.Palette.class);
    }

    @Test
    void a_sign_in_that_could_not_be_written_to_the_journal_says_so() {
        bench.store.on(
                "POST",
                "/api/auth",
                _ -> {
                    bench.journal.close();
                    Files.writeString(HomeFolder.of(home).journal(), "no database");
                    return json(200, signIn("999", "TOOL1", "Tool"));
                });

        bench.signInTo(bench.openStore());
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        bench.ui.until(() -> toast().contains("journal"));

        assertThat(toast())
                .isEqualTo(
                        "Signed in to Portos, but the sign-in could not be written to the"
                                + " journal.");
    }

    @Test
    void the_sandbox_says_who_may_sign_in_to_it_and_another_environment_does_not() {
        bench.openSandbox();
        bench.shell.signOut();

        bench.shell.signIn();

        assertThat(bench.asked().hint())
                .isEqualTo("In the sandbox: user 999, password sandbox, device TOOL1.");
        assertThat(bench.openStore().hint()).isEmpty();
    }

    @Test
    void leaving_tells_that_the_session_of_the_sign_in_was_ended() {
        bench.openStore();
        signInAndRead();

        bench.shell.go(other());

        bench.ui.until(() -> toast().contains("has ended"));
        assertThat(toast()).startsWith("Store 12: Signed out.");
    }

    @Test
    void the_outcome_of_a_sign_out_can_be_copied_for_the_ticket() {
        bench.openStore();
        signInAndRead();

        bench.shell.go(other());
        bench.ui.until(() -> toast().contains("has ended"));

        assertThat(bench.shell.toastProperty().get().ticket().lines())
                .containsExactly(
                        "Sign out",
                        "999 on TOOL1",
                        "Environment: Store 12 (PRODUCTION)",
                        "Begun: 2026-11-21T14:03:22Z",
                        "Outcome: Signed out. The session that Gatehouse used at Portos has ended.",
                        "Journal entry: 3");
    }

    @Test
    void leaving_tells_after_two_seconds_that_the_end_is_not_known_and_when_the_session_runs_out() {
        bench.store.on(
                "DELETE",
                ShellBench.OWN_PATH,
                _ -> {
                    mayAnswer.await();
                    return json(200, json(ShellBench.OWN));
                });
        bench.openStore();
        signInAndRead();

        bench.shell.go(other());

        bench.ui.until(() -> toast().contains("not known"));
        assertThat(toast()).contains("22 Nov 2026");
    }

    private String toast() {
        return bench.shell.toastProperty().get().text();
    }

    private Environment other() {
        return new Environment(
                "Store 13",
                Environment.EnvironmentKind.TEST,
                new PortosAddress(bench.played.server(), "/api"));
    }

    private boolean shows(Environment environment) {
        return bench.shell.open().filter(now -> now.environment().equals(environment)).isPresent();
    }

    private void holdSignIn() {
        bench.store.on(
                "POST",
                "/api/auth",
                _ -> {
                    mayAnswer.await();
                    return json(200, signIn("999", "TOOL1", "Tool"));
                });
    }

    private void signInAndRead() {
        PortosSignInViewModel question = bench.asked();
        bench.signInTo(question);
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel model = bench.shell.open().orElseThrow();
        bench.ui.until(() ->
                PortosViewModels.of(model)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
    }
}
