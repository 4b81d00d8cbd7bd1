package gatehouse.console.shell;

import static gatehouse.console.shell.ShellBench.TILL;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.page;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.connections.portos.PortosSignInViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;
import gatehouse.console.sessions.SessionListState;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

@Timeout(180)
class ShellViewModelTest extends ShellBenchFixture {
    @Test
    void the_sandbox_opens_signed_in_and_read_only() {
        EnvironmentViewModel opened = bench.openSandbox();

        assertThat(opened.signedInAs()).isEqualTo("Majiteľ on TOOL1");
        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
    }

    @Test
    void another_environment_asks_who_is_there() {
        PortosSignInViewModel signIn = bench.openStore();
        assertThat(shell.notice().getValue().title()).isEqualTo("Nobody is signed in to Store 12");

        bench.signInTo(signIn);
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);

        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
        assertThat(shell.notice().getValue()).isEqualTo(ScreenNotice.NONE);
    }

    @Test
    void an_environment_without_any_system_says_so() {
        shell.go(new Environment("Empty", Environment.EnvironmentKind.TEST));
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Failed);

        assertThat(shell.notice().getValue().title()).contains("no system");
        assertThat(shell.open()).isEmpty();
    }

    @Test
    void every_command_that_cannot_be_done_says_why_whatever_is_open() {
        assertThat(whyNot()).contains("arm: No environment is open yet.");

        bench.openSandbox();
        assertThat(whyNot())
                .contains(
                        "lock: Sandbox is read-only.",
                        "openLogin: Sandbox has no connection for this.",
                        "revoke: No session is selected.",
                        "signIn: Somebody is signed in to Sandbox already.");
        shell.guard().arm();
        ((DialogRequest.Arm) shell.dialogProperty().get()).model().arm(new char[0]);
        bench.ui.until(() -> shell.open().orElseThrow().guard().armedProperty().get());
        assertThat(whyNot())
                .contains(
                        "arm: Changes are allowed in Sandbox already.",
                        "extend: More time is offered in the last minute.");

        bench.openStore();
        assertThat(whyNot())
                .contains(
                        "arm: Nobody is signed in to Store 12.",
                        "signOut: Nobody is signed in to Store 12.");
    }

    /** What cannot be done now, and why. */
    private List<String> whyNot() {
        assertThat(shell.commands())
                .allMatch(one -> one.possible().get() == one.whyNot().isEmpty());
        return shell.commands().stream()
                .filter(one -> !one.possible().get())
                .map(one -> one.key() + ": " + one.whyNot())
                .toList();
    }

    @Test
    void a_401_signs_out_locks_the_guard_and_asks_again_once() {
        bench.signInTo(bench.openStore());
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel opened = shell.open().orElseThrow();
        bench.ui.until(() -> PortosViewModels.of(opened).sessions().rows().size() == 1);
        opened.guard().arm();
        bench.store.on("GET", "/api/", json(401, "{\"errorCode\": 1}"));

        PortosViewModels.of(opened).sessions().read();
        bench.ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        bench.ui.until(() ->
                PortosViewModels.of(opened).sessions().stateProperty().get()
                        instanceof SessionListState.Stale);
        DialogRequest asked = shell.dialogProperty().get();
        long calls = bench.store.count("GET", "/api/sessions?");
        PortosViewModels.of(opened).sessions().read();
        bench.ui.until(() ->
                PortosViewModels.of(opened).sessions().stateProperty().get()
                        instanceof SessionListState.Stale);
        bench.ui.catchUp();

        assertThat(shell.environmentProperty().get())
                .isInstanceOf(EnvironmentState.SignedOut.class);
        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(shell.dialogProperty().get()).isSameAs(asked);
        assertThat(bench.store.count("GET", "/api/sessions?"))
                .as("no call without a sign-in")
                .isEqualTo(calls);
    }

    @Test
    void an_arming_under_way_when_a_401_comes_never_arms() {
        bench.signInTo(bench.openStore());
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        EnvironmentViewModel opened = shell.open().orElseThrow();
        shell.guard().arm();
        var arm = ((DialogRequest.Arm) shell.dialogProperty().get()).model();
        arm.nameProperty().set("Store 12");
        shell.signOut();

        arm.arm("secret".toCharArray());
        bench.ui.until(() -> !arm.troubleProperty().get().isEmpty());

        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
    }

    @Test
    void leaving_an_environment_locks_it() {
        EnvironmentViewModel opened = bench.openSandbox();
        opened.guard().arm();

        bench.openStore();

        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(opened.lease().guard().isArmed()).isFalse();
        StateWaiter.holds("nobody is signed in", () -> opened.lease().proof().isEmpty());
    }

    @Test
    void a_sign_in_answered_after_its_environment_was_left_does_not_bring_it_back() {
        var mayAnswer = new CountDownLatch(1);
        PortosSignInViewModel signIn = bench.openStore();
        bench.store.on(
                "POST",
                "/api/auth",
                _ -> {
                    mayAnswer.await();
                    return json(200, gatehouse.console.wire.FakePortos.signIn("999", "T", "Tool"));
                });
        bench.signInTo(signIn);
        StateWaiter.holds(
                "the sign-in is under way", () -> bench.store.count("POST", "/api/auth") == 1);

        EnvironmentViewModel sandbox = bench.openSandbox();
        mayAnswer.countDown();
        bench.ui.until(() -> !signIn.busyProperty().get());

        assertThat(shell.open()).containsSame(sandbox);
        assertThat(shell.environmentProperty().get().environment()).isEqualTo(Environment.SANDBOX);
    }

    @Test
    void a_slow_environment_does_not_come_up_over_the_one_chosen_later() {
        var mayAnswer = new CountDownLatch(1);
        bench.played.on(
                "POST",
                "/api/auth",
                _ -> {
                    mayAnswer.await();
                    return json(200, gatehouse.console.wire.FakePortos.signIn("999", "T", "Tool"));
                });
        shell.go(Environment.SANDBOX);
        StateWaiter.holds(
                "the sign-in is under way", () -> bench.played.count("POST", "/api/auth") == 1);

        bench.openStore();
        mayAnswer.countDown();
        bench.ui.catchUp();

        assertThat(shell.environmentProperty().get().environment()).isEqualTo(bench.there);
    }

    @Test
    void revoking_asks_to_arm_first() {
        select(bench.openSandbox());

        shell.system(PortosWindow.class).dialogs().revoke();

        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.Arm.class);
    }

    @Test
    void the_outcome_of_a_revocation_is_told_also_while_something_else_is_asked() {
        ActDialogViewModel revoke = revokeHeld(new CountDownLatch(0));

        shell.askPalette();
        bench.ui.until(() -> !shell.toastProperty().get().equals(ToastMessage.NONE));

        assertThat(revoke.stateProperty().get()).isInstanceOf(ActDialogState.Over.class);
        assertThat(shell.toastProperty().get().kind()).isEqualTo(ScreenNotice.NoticeKind.GOOD);
        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.Palette.class);
    }

    @Test
    void the_outcome_stands_in_the_question_as_long_as_that_is_open() {
        ActDialogViewModel revoke = revokeHeld(new CountDownLatch(0));

        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Over);
        bench.ui.catchUp();

        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);
        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.Act.class);
    }

    @Test
    void a_toast_goes_after_eight_seconds() {
        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, "Done."));

        bench.clock.pass(Duration.ofSeconds(7));
        assertThat(shell.toastProperty().get().text()).isEqualTo("Done.");
        bench.clock.pass(Duration.ofSeconds(1));

        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);
        assertThat(bench.clock.listeners()).isZero();
    }

    @Test
    void a_toast_with_an_outcome_to_copy_goes_after_thirty_seconds() {
        shell.tell(
                new ToastMessage(
                        ScreenNotice.NoticeKind.GOOD,
                        "Done.",
                        Optional.empty(),
                        "Sign out",
                        Optional.empty()));

        bench.clock.pass(Duration.ofSeconds(29));
        assertThat(shell.toastProperty().get().ticket()).isEqualTo("Sign out");
        bench.clock.pass(Duration.ofSeconds(1));

        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);
    }

    @Test
    void signing_out_locks_and_forgets() {
        EnvironmentViewModel opened = bench.openSandbox();
        opened.guard().arm();

        shell.signOut();

        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(opened.signedInAs()).isEmpty();
        assertThat(shell.environmentProperty().get())
                .isInstanceOf(EnvironmentState.SignedOut.class);
    }

    @Test
    void the_list_is_not_read_by_itself_while_a_question_is_open() {
        EnvironmentViewModel opened = bench.openSandbox();
        bench.ui.until(() ->
                PortosViewModels.of(opened)
                        .sessions()
                        .headlineProperty()
                        .get()
                        .verdict()
                        .equals("complete"));
        long reads = bench.played.count("GET", "/api/sessions?");
        bench.shell.askPalette();
        passSeconds(60);
        assertThat(bench.played.count("GET", "/api/sessions?")).isEqualTo(reads);

        bench.shell.dialogProperty().get().leave();
        passSeconds(16);

        bench.ui.until(() -> bench.played.count("GET", "/api/sessions?") > reads);
        assertThat(PortosViewModels.of(opened).sessions().live().heldProperty().get()).isFalse();
    }

    @Test
    void a_session_of_the_sandbox_that_is_ended_is_begun_again_without_a_password() {
        bench.openSandbox();
        bench.played.on("GET", "/api/sessions?", json(401, "{}"));
        PortosViewModels.of(bench.shell.open().orElseThrow()).sessions().read();
        bench.ui.until(() -> bench.shell.toastProperty().get().text().contains("again"));
        bench.played.on("GET", "/api/sessions?", json(200, page(ShellBench.TILL)));

        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);

        assertThat(bench.shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);
        assertThat(bench.played.count("POST", "/api/auth")).isEqualTo(2);
    }

    @Test
    void a_sandbox_that_never_shows_its_list_is_not_signed_in_to_again_and_again() {
        bench.played.on("GET", "/api/sessions?", json(401, "{}"));
        bench.shell.go(Environment.SANDBOX);
        bench.ui.until(
                () -> bench.shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        PortosViewModels.of(bench.shell.open().orElseThrow()).sessions().open();

        bench.ui.until(() -> bench.shell.dialogProperty().get() instanceof PortosDialog.SignIn);

        assertThat(bench.played.count("POST", "/api/auth")).isEqualTo(1);
    }

    private void passSeconds(int seconds) {
        for (int second = 0; second < seconds; second++) {
            bench.clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void every_command_has_a_name_and_keys_are_given_once() {
        assertThat(shell.commands()).allMatch(command -> !command.text().isBlank());
        assertThat(shell.commands().stream().map(Command::keys).filter(k -> !k.isEmpty()))
                .doesNotHaveDuplicates();
    }

    private void select(EnvironmentViewModel opened) {
        PortosViewModels.of(opened).sessions().selectedProperty().set(TILL.sessionId());
        bench.ui.until(() ->
                PortosViewModels.of(opened).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown);
    }

    private ActDialogViewModel revokeHeld(CountDownLatch mayAnswer) {
        EnvironmentViewModel opened = bench.openSandbox();
        select(opened);
        opened.guard().arm();
        bench.played.on(
                "DELETE",
                "/api/sessions/",
                _ -> {
                    mayAnswer.await();
                    bench.played.on("GET", "/api/sessions/", json(404, "{\"status\": 404}"));
                    return json(200, json(TILL));
                });
        shell.system(PortosWindow.class).dialogs().revoke();
        ActDialogViewModel model = ((DialogRequest.Act) shell.dialogProperty().get()).model();
        model.open();
        bench.ui.until(() -> model.stateProperty().get() instanceof ActDialogState.Asking);
        model.reasonProperty().set("left the shop");
        model.press();
        return model;
    }
}
