package gatehouse.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ArmDialogViewModel;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.editor.ChangeDialogViewModel;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.work.Command;
import gatehouse.console.work.ScreenNotice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

@Timeout(180)
class GuardDialogOpenerTest extends ShellBenchFixture {
    private static final Duration TO_THE_LAST_MINUTE = Duration.ofMinutes(14);

    @Test
    void more_time_is_offered_in_the_last_minute_only() {
        EnvironmentViewModel opened = bench.openSandbox();
        opened.guard().arm();
        assertThat(command("extend").possible().get()).isFalse();

        bench.clock.pass(TO_THE_LAST_MINUTE);
        assertThat(command("extend").possible().get()).isTrue();
        command("extend").run();
        bench.ui.until(() -> !opened.guard().endingProperty().get());

        assertThat(isAsking()).isFalse();
        assertThat(command("extend").possible().get()).isFalse();
        assertThat(opened.guard().textProperty().get()).isEqualTo("changes allowed, 16:00 left");
    }

    @Test
    void on_production_the_name_is_typed_for_more_time() {
        EnvironmentViewModel opened = signedIn();
        opened.guard().arm();
        bench.clock.pass(TO_THE_LAST_MINUTE);

        shell.guard().extend();

        ChangeDialogViewModel asked =
                ((DialogRequest.ChangeEnvironment) shell.dialogProperty().get()).model();
        asked.confirm();
        assertThat(opened.guard().endingProperty().get()).as("no name yet").isTrue();
        asked.typedProperty().set("Store 12");
        asked.confirm();
        bench.ui.until(() -> !opened.guard().endingProperty().get());
        assertThat(opened.guard().textProperty().get()).isEqualTo("changes allowed, 16:00 left");
        assertThat(isAsking()).isFalse();
    }

    @Test
    void a_name_that_was_typed_too_late_arms_nothing_and_the_person_is_told() {
        EnvironmentViewModel opened = signedIn();
        opened.guard().arm();
        bench.clock.pass(TO_THE_LAST_MINUTE);
        shell.guard().extend();
        ChangeDialogViewModel asked =
                ((DialogRequest.ChangeEnvironment) shell.dialogProperty().get()).model();
        bench.clock.pass(Duration.ofMinutes(1));

        asked.typedProperty().set("Store 12");
        asked.confirm();
        bench.ui.until(() -> shell.toastProperty().get().text().contains("is read-only"));

        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(opened.lease().guard().isArmed()).isFalse();
        assertThat(shell.toastProperty().get().text()).contains("Store 12 is read-only");
        assertThat(shell.toastProperty().get().environment()).contains(bench.there);
    }

    @Test
    void the_question_that_was_wanted_comes_after_production_was_armed() {
        signedIn();
        var wanted = new boolean[1];
        shell.guard().whenArmed(shell.open().orElseThrow(), () -> wanted[0] = true);
        ArmDialogViewModel arm = ((DialogRequest.Arm) shell.dialogProperty().get()).model();
        assertThat(wanted[0]).isFalse();

        arm.nameProperty().set("Store 12");
        arm.arm("secret".toCharArray());
        bench.ui.until(() -> !isAsking());

        assertThat(wanted[0]).isTrue();
    }

    @Test
    void it_is_read_only_by_one_key_that_works_over_dialogs_too() {
        EnvironmentViewModel opened = bench.openSandbox();
        opened.guard().arm();
        shell.askPalette();

        Command lock = command("lock");
        assertThat(lock.keys()).isEqualTo("Shortcut+L");
        assertThat(lock.overDialogs()).isTrue();
        lock.run();

        assertThat(opened.guard().armedProperty().get()).isFalse();
        assertThat(opened.lease().guard().isArmed()).isFalse();
    }

    @Test
    void the_journal_has_who_allowed_changes_and_ended_that_early() {
        EnvironmentViewModel opened = bench.openSandbox();
        shell.guard().arm();
        ArmDialogViewModel arm = ((DialogRequest.Arm) shell.dialogProperty().get()).model();
        arm.arm(new char[0]);
        bench.ui.until(() -> opened.guard().armedProperty().get());
        shell.guard().disarm();
        shell.guard().disarm();

        bench.ui.until(() -> acts().size() == 3);
        bench.background.close();
        assertThat(acts())
                .containsExactly(
                        "environments.disarm in Sandbox as Majiteľ on TOOL1",
                        "environments.arm in Sandbox as Majiteľ on TOOL1",
                        "sessions.signIn in Sandbox as ");
    }

    private List<String> acts() {
        try {
            return bench.journal.list(JournalFilter.ALL, 10).stream()
                    .map(JournalEntry::act)
                    .map(act ->
                            "%s in %s as %s"
                                    .formatted(act.act(), act.origin().environment(), act.user()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_told_names_the_environment_it_is_about() {
        bench.openSandbox();

        shell.tell(new ToastMessage(ScreenNotice.NoticeKind.GOOD, "Done."));

        assertThat(shell.toastProperty().get().environment()).contains(Environment.SANDBOX);
    }

    private EnvironmentViewModel signedIn() {
        bench.signInTo(bench.openStore());
        bench.ui.until(() -> shell.environmentProperty().get() instanceof EnvironmentState.Ready);
        return shell.open().orElseThrow();
    }

    private boolean isAsking() {
        return !shell.dialogProperty().get().equals(new DialogRequest.None());
    }

    private Command command(String key) {
        return shell.commands().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
