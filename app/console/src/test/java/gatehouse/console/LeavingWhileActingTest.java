package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.clients.portos.SessionEndAnswer;
import gatehouse.console.acts.ActResult;
import gatehouse.console.acts.ResultWords;
import gatehouse.console.acts.StopSignal;
import gatehouse.console.acts.WriteGuard;
import gatehouse.console.connections.portos.PortosSignIn;
import gatehouse.console.journal.ActReason;
import gatehouse.console.lease.EnvironmentLease;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.shell.PlayedWindows;
import gatehouse.console.shell.ShellViewModel;
import gatehouse.console.shell.ToastMessage;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** An environment is left while the server still holds the answer to a revoke. */
@Timeout(180)
class LeavingWhileActingTest extends HeldRevokeFixture {
    @Test
    void giving_back_the_last_lease_does_not_cut_a_revoke() throws Exception {
        EnvironmentLease lease = openArmed();
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking = revoking(lease);

        lease.close();
        assertThat(lease.guard().isArmed()).isFalse();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();

        assertThat(ResultWords.words(revoking.join())).isEqualTo("REVOKED CONFIRMED");
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
        assertThat(lease.require(PortosServices.class).connection().signedIn()).isEmpty();
        assertThat(outcomes()).containsExactly("sessions.signOut DONE", "sessions.revoke REVOKED");
    }

    @Test
    void a_busy_server_is_asked_again_after_the_last_lease_was_given_back() throws Exception {
        answerBusyFirst();
        EnvironmentLease lease = openArmed();
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking = revoking(lease);

        lease.close();
        mayAnswer.countDown();

        assertThat(ResultWords.words(revoking.join())).isEqualTo("REVOKED CONFIRMED");
        assertThat(revoking.join().sends()).isEqualTo(2);
    }

    @Test
    void a_lease_that_another_holds_keeps_the_environment_open_and_signed_in() throws Exception {
        EnvironmentLease one = openArmed();
        EnvironmentLease two = console.opener().open(environment("Store 12", store));

        one.close();
        one.close();

        assertThat(two.guard().isArmed()).isTrue();
        assertThat(two.require(PortosServices.class).connection().signedIn()).isPresent();
        two.close();
        assertThat(store.count("DELETE", OWN_PATH)).isEqualTo(1);
    }

    @Test
    void going_to_another_environment_does_not_cut_a_revoke_and_its_outcome_is_shown() {
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));

        StateWaiter.holds("it has come about", () -> store.count("DELETE", OWN_PATH) == 1);
        assertThat(shell.toastProperty().get()).isNotEqualTo(ToastMessage.NONE);
    }

    @Test
    void going_elsewhere_does_not_keep_a_busy_server_from_being_asked_again() {
        answerBusyFirst();
        ShellViewModel shell = console.shell(new PlayedWindows());
        revokeByDialog(shell);

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        mayAnswer.countDown();
        ui.until(() -> shell.toastProperty().get().text().contains("Revoked, and confirmed"));

        assertThat(store.count("DELETE", TILL_PATH)).isEqualTo(2);
    }

    private EnvironmentLease openArmed() throws IOException, InterruptedException {
        EnvironmentLease lease = console.opener().open(environment("Store 12", store));
        lease.require(PortosServices.class)
                .signIn()
                .signIn(new PortosSignIn("999", "TOOL1"), "secret".toCharArray(), false, false);
        lease.require(PortosServices.class).sessions().read(_ -> {});
        lease.guard().arm(WriteGuard.USUAL_TIME);
        return lease;
    }

    /** A revoke whose answer the server holds. */
    private CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking(
            EnvironmentLease lease) {
        CompletableFuture<ActResult<Session, SessionEndAnswer>> revoking =
                CompletableFuture.supplyAsync(() -> revoke(lease));
        StateWaiter.holds("it has come about", this::isAsked);
        return revoking;
    }

    private ActResult<Session, SessionEndAnswer> revoke(EnvironmentLease lease) {
        return lease.find(PortosServices.class)
                .orElseThrow()
                .acts()
                .revoke(TILL, "Jana (12)", new ActReason("left the shop", ""), StopSignal.NEVER);
    }
}
