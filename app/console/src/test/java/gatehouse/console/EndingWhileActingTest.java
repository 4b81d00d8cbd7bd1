package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.network.SecretNeed;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.console.work.Background;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.stream.Stream;

/** The program ends, or is locked, while the server still holds the answer to a revoke. */
@Timeout(180)
class EndingWhileActingTest extends HeldRevokeFixture {
    @Test
    void ending_the_program_does_not_keep_a_busy_server_from_being_asked_again() throws Exception {
        answerBusyFirst();
        revokeByDialog(console.shell(new PlayedWindows()));

        Thread ending = Thread.ofPlatform().start(this::end);
        StateWaiter.holds("it has come about", () -> isIn(ending, Background.class, "close"));
        mayAnswer.countDown();
        ending.join();

        assertThat(store.count("DELETE", TILL_PATH)).isEqualTo(2);
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void ending_the_program_waits_for_a_revoke_and_signs_out_afterwards() throws Exception {
        revokeByDialog(console.shell(new PlayedWindows()));

        Thread ending = Thread.ofPlatform().start(this::end);
        StateWaiter.holds("it has come about", () -> isIn(ending, Background.class, "close"));
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ending.join();

        assertThat(ended).isTrue();
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void locking_does_not_cut_a_revoke_and_wipes_what_it_may_need_at_its_end_only() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        var proxy = new SecretNeed(SecretNeed.NeedKind.PROXY, "jan@proxy.example:3128");
        console.secrets().put(proxy, "proxy secret".toCharArray());
        revokeByDialog(shell);

        shell.idleLock().lock();
        ui.catchUp();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        assertThat(console.secrets().has(proxy)).isTrue();
        mayAnswer.countDown();

        StateWaiter.holds("it is wiped", () -> !console.secrets().has(proxy));
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        shell.idleLock().unlock();
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        assertThat(shell.toastProperty().get()).isEqualTo(ToastMessage.NONE);
        signInTo(shell);
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));
    }

    @Test
    void unlocking_asks_who_is_there_though_an_act_still_uses_the_earlier_sign_in() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);
        shell.idleLock().lock();

        shell.idleLock().unlock();
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);

        assertThat(shell.idleLock().lockedProperty().get()).isTrue();
        assertThat(shell.open().orElseThrow().signedInAs()).isEmpty();
        assertThat(store.count("DELETE", OWN_PATH)).isZero();
    }

    private static boolean isIn(Thread thread, Class<?> type, String method) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame ->
                        frame.getClassName().equals(type.getName())
                                && frame.getMethodName().equals(method));
    }
}
