package gatehouse.console.shell;

import static gatehouse.console.shell.ShellBench.TILL;
import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.ActDialogState;
import gatehouse.console.acts.ActDialogViewModel;
import gatehouse.console.environments.ConnectionSpec;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.editor.EnvironmentItemViewModel;
import gatehouse.console.environments.editor.EnvironmentsViewModel;
import gatehouse.console.environments.trust.ConnectionTrust;
import gatehouse.console.environments.trust.PinnedCertificate;
import gatehouse.console.journal.JournalEntry;
import gatehouse.console.journal.JournalFilter;
import gatehouse.console.journal.VerificationResult;
import gatehouse.console.portos.PortosViewModels;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.SessionDetailState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An act that is refused because the journal is damaged leads to the question of a new one. */
@Timeout(180)
class JournalDialogOpenerTest {
    private ShellBench bench;
    private ShellViewModel shell;
    private HomeFolder home;

    @BeforeEach
    void sign_in_with_a_journal_whose_note_is_gone(@TempDir Path folder) throws IOException {
        home = HomeFolder.of(folder.resolve("home"));
        bench = new ShellBench(folder.resolve("home"));
        shell = bench.shell;
        EnvironmentViewModel opened = bench.openSandbox();
        PortosViewModels.of(opened).sessions().selectedProperty().set(TILL.sessionId());
        bench.ui.until(() ->
                PortosViewModels.of(opened).detail().stateProperty().get()
                        instanceof SessionDetailState.Shown);
        opened.guard().arm();
        // The sign-in is in the journal.
        Files.delete(home.journalHead());
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void the_question_says_what_is_wrong_and_that_nothing_was_sent() {
        ActDialogViewModel question = refusedRevoke();

        assertThat(question.proposal().heading().title()).isEqualTo("Begin a new journal");
        assertThat(question.proposal().heading().about())
                .contains("journal.head", "missing or was changed", "Nothing was sent");
        assertThat(question.possible().get()).as("without a reason").isFalse();
        assertThat(bench.played.count("DELETE", "/api/sessions/")).isZero();
    }

    @Test
    void once_it_is_begun_the_act_is_asked_about_again_as_it_was_typed() throws IOException {
        ActDialogViewModel question = refusedRevoke();
        question.reasonProperty().set("restored from a backup");

        question.press();
        bench.ui.until(() -> asked() != question && asked() != null);

        JournalEntry first = bench.journal.list(JournalFilter.ALL, 9).getLast();
        assertThat(first.act().reason().text()).isEqualTo("restored from a backup");
        assertThat(first.act().others()).containsKey("previous");
        assertThat(bench.journal.verify()).isInstanceOf(VerificationResult.Intact.class);
        assertThat(shell.toastProperty().get().text()).contains("A new journal was begun");
        ActDialogViewModel again = asked();
        assertThat(again.proposal().heading().title()).contains("P01");
        assertThat(again.reasonProperty().get()).isEqualTo("left the shop");
        press(again);
        assertThat(bench.played.count("DELETE", "/api/sessions/")).isEqualTo(1);
    }

    @Test
    void a_pin_of_another_environment_is_asked_about_again_too() throws Exception {
        bench.environments.add(pinned(bench.there));
        ActDialogViewModel unpin = typedUnpin();

        unpin.press();
        bench.ui.until(() -> asked() != unpin && asked() != null);
        ActDialogViewModel question = asked();
        assertThat(question.environment().name()).as("its own name").isEqualTo("Store 12");
        question.reasonProperty().set("restored from a backup");
        question.press();
        bench.ui.until(() -> asked() != question && asked() != null);

        assertThat(asked().proposal().heading().title())
                .isEqualTo(unpin.proposal().heading().title());
        assertThat(asked().reasonProperty().get()).isEqualTo("renewed");
        press(asked());
        assertThat(pin()).isEmpty();
    }

    private Optional<PinnedCertificate> pin() throws Exception {
        return bench.environments
                .find("Store 12")
                .orElseThrow()
                .connections()
                .getFirst()
                .trust()
                .pin();
    }

    private static Environment pinned(Environment environment) {
        var pin = PinnedCertificate.ofServer("a".repeat(64));
        ConnectionSpec connection =
                environment.connections().getFirst().trusting(ConnectionTrust.pinning(pin));
        return environment.with(List.of(connection));
    }

    private ActDialogViewModel typedUnpin() {
        EnvironmentsViewModel edited = shell.places().environments().model();
        edited.read();
        bench.ui.until(() -> item(edited).isPresent());
        edited.list().select(item(edited).orElseThrow());
        EnvironmentItemViewModel item = item(edited).orElseThrow();
        bench.ui.until(() -> edited.list().selectedProperty().get().isPresent());
        edited.trust().unpin(item, item.form().connections().all().getFirst());
        var confirmed = ((DialogRequest.ChangeEnvironment) shell.dialogProperty().get()).model();
        confirmed.typedProperty().set("Store 12");
        confirmed.confirm();
        ActDialogViewModel unpin = asked();
        unpin.open();
        bench.ui.until(() -> unpin.stateProperty().get() instanceof ActDialogState.Asking);
        unpin.reasonProperty().set("renewed");
        return unpin;
    }

    private static Optional<EnvironmentItemViewModel> item(EnvironmentsViewModel edited) {
        return edited.list().shown().stream()
                .filter(one -> one.titleProperty().get().equals("Store 12"))
                .findFirst();
    }

    @Test
    void a_question_that_is_left_begins_none() throws IOException {
        ActDialogViewModel question = refusedRevoke();

        question.close();
        bench.ui.catchUp();

        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
        assertThat(bench.journal.verify()).isInstanceOf(VerificationResult.Broken.class);
        assertThat(home.folder().resolve("journal-1.db")).doesNotExist();
    }

    @Test
    void a_window_that_was_locked_meanwhile_asks_nothing() {
        ActDialogViewModel revoke = typedRevoke();
        revoke.press();
        bench.ui.untilSomethingWaits();
        shell.idleLock().lock();

        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Over);
        bench.ui.catchUp();

        assertThat(shell.dialogProperty().get()).isEqualTo(new DialogRequest.None());
    }

    private ActDialogViewModel refusedRevoke() {
        ActDialogViewModel revoke = typedRevoke();
        revoke.press();
        bench.ui.until(() -> asked() != revoke && asked() != null);
        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Over);
        return asked();
    }

    private ActDialogViewModel typedRevoke() {
        bench.played.on("DELETE", "/api/sessions/", json(200, json(TILL)));
        shell.system(PortosWindow.class).dialogs().revoke();
        ActDialogViewModel revoke = asked();
        revoke.open();
        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Asking);
        revoke.reasonProperty().set("left the shop");
        return revoke;
    }

    private void press(ActDialogViewModel revoke) {
        revoke.open();
        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Asking);
        revoke.press();
        bench.ui.until(() -> revoke.stateProperty().get() instanceof ActDialogState.Over);
    }

    private ActDialogViewModel asked() {
        return shell.dialogProperty().get() instanceof DialogRequest.Act(var model, _)
                ? model
                : null;
    }
}
