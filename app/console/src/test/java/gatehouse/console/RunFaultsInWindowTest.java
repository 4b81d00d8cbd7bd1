package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;

/** A run that cannot be recorded sends nothing that is not, and a person is told why. */
@Timeout(180)
class RunFaultsInWindowTest extends RunWindowFixture {
    @Test
    void one_that_cannot_be_kept_is_not_begun_and_says_why() throws IOException {
        Files.createDirectories(home.runs());

        RevokeRunViewModel run = beginRun();
        ui.until(() -> run.stateProperty().get() instanceof RevokeRunState.Failed);

        assertThat(run.stateProperty().get().toString())
                .contains("runs.db", "See who may write in its folder.");
        assertThat(deletes()).isZero();
        StateWaiter.holds("the list is read", () -> store.count("GET", "/api/sessions") > 0);
    }

    @Test
    void one_that_can_no_longer_be_kept_ends_and_says_why() throws IOException {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        Files.move(home.runs(), home.runs().resolveSibling("away.db"));
        Files.createDirectories(home.runs());
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.UNRECORDED);
        assertThat(((RevokeRunState.Ended) run.stateProperty().get()).trouble())
                .contains("runs.db")
                .contains("The receipt cannot be read")
                .contains("The journal has what was sent.");
        assertThat(deletes()).as("within the second that outcomes may wait").isEqualTo(6);
    }

    @Test
    void runs_that_cannot_be_read_are_told_and_nothing_else_is_hindered() throws IOException {
        Files.createDirectories(home.runs().getParent());
        Files.writeString(home.runs(), "no database ".repeat(1000));

        signInToStore();

        ui.until(() -> shell.toastProperty().get().text().contains("Move the file away"));
        assertThat(sign()).isEmpty();
    }
}
