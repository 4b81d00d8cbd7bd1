package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.journal.JournalFilter;
import gatehouse.console.shell.CallDialogOpener;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.wire.WireArrangement;
import gatehouse.console.wire.WireEntry;
import gatehouse.console.work.ClipboardAccess;

import javafx.util.Subscription;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.function.Predicate;

/** A call of the log is copied with the credential of a living sign-in, and not otherwise. */
@Timeout(180)
class FullCurlInWindowTest extends RunWindowFixture {
    private final HeldClipboard clipboard = new HeldClipboard();

    @Test
    void a_list_is_copied_with_its_token_once_that_is_confirmed_and_recorded() throws Exception {
        select(signInAndFind(call -> call.exchange().url().contains("/api/sessions?")));

        shell.callDialogs().copyInFull();
        assertThat(clipboard.text()).isEmpty();
        confirm();
        ui.until(() -> clipboard.text().isPresent());

        assertThat(clipboard.text().orElseThrow())
                .startsWith("curl --include --request GET '" + store.server() + "/api/sessions?")
                .contains("--header 'Authorization: Bearer canary-token")
                .doesNotContain("<hidden>");
        assertThat(console.journal().list(JournalFilter.ALL, 1))
                .singleElement()
                .matches(
                        entry -> entry.act().act().equals(CallDialogOpener.COPY_CREDENTIAL.word()));
    }

    @Test
    void what_was_copied_is_gone_as_the_window_is_locked() throws Exception {
        select(signInAndFind(call -> call.exchange().url().contains("/api/sessions?")));
        shell.callDialogs().copyInFull();
        confirm();
        ui.until(() -> clipboard.text().isPresent());

        shell.idleLock().lock();

        assertThat(clipboard.text()).isEmpty();
    }

    @Test
    void a_call_of_an_act_is_not_copied() {
        WireEntry signIn = signInAndFind(call -> call.exchange().method().equals("POST"));
        select(signIn);
        shell.callDialogs().copyInFull();
        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);
        assertThat(shell.toastProperty().get().text()).startsWith("A call of an act");
    }

    @Test
    void a_call_of_somebody_who_has_signed_out_is_not_copied() {
        select(signInAndFind(call -> call.exchange().url().contains("/api/sessions?")));
        shell.signOut();
        ui.until(() -> shell.open().filter(there -> there.signedInAs().isEmpty()).isPresent());

        shell.callDialogs().copyInFull();

        assertThat(shell.dialogProperty().get()).isInstanceOf(DialogRequest.None.class);
        assertThat(shell.toastProperty().get().text()).startsWith("Sign in to the connection");
    }

    private WireEntry signInAndFind(Predicate<WireEntry> wanted) {
        shell.callDialogs().copyTo(clipboard);
        Subscription listening = shell.wire().open();
        shell.wire().rearrange(WireArrangement::hidingNothing);
        signInToStore();
        ui.until(() -> shell.wire().calls().stream().anyMatch(wanted));
        listening.unsubscribe();
        return shell.wire().calls().stream().filter(wanted).findFirst().orElseThrow();
    }

    private void select(WireEntry call) {
        shell.wire().show(call.number());
    }

    private void confirm() {
        if (shell.dialogProperty().get() instanceof DialogRequest.ChangeEnvironment(var asked)) {
            asked.typedProperty().set("Store 12");
            asked.confirm();
        }
    }

    /** A clipboard that no other program uses. */
    private static final class HeldClipboard implements ClipboardAccess {
        private Optional<String> held = Optional.empty();

        @Override
        public void put(String text) {
            held = Optional.of(text);
        }

        @Override
        public Optional<String> text() {
            return held;
        }

        @Override
        public void clear() {
            held = Optional.empty();
        }
    }
}
