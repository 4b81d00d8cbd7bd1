package gatehouse.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.KeptRunState;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentId;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.portos.PortosWindow;
import gatehouse.console.sessions.revoke.PlannedSession;
import gatehouse.console.sessions.revoke.PlannedSessionJson;
import gatehouse.console.sessions.revoke.RevokeRunState;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.work.WindowSign;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A run that an earlier program left is shown, goes on, or is closed. */
@Timeout(180)
class LeftRunInWindowTest extends RunWindowFixture {
    @Test
    void one_that_an_earlier_program_left_is_shown_and_goes_on() throws Exception {
        leaveUnfinished();
        mayAnswer.countDown();
        signInToStore();
        ui.until(() -> sign().isPresent());
        assertThat(sign().map(WindowSign::text)).contains("Unfinished run");

        shell.system(PortosWindow.class).many().followRun();
        RevokeRunViewModel run = dialog().run();
        assertThat(run.stateProperty().get()).isInstanceOf(RevokeRunState.Left.class);
        ui.until(() -> run.countsProperty().get().open() == 1);
        assertThat(dialog().obstacle().getValue())
                .isEqualTo("Store 12 is read-only. Allow changes first.");
        shell.open().orElseThrow().guard().arm();
        dialog().proceed();
        ui.until(() -> ending(run).isPresent());

        assertThat(run.countsProperty().get().text()).isEqualTo("1 session: 1 revoked.");
        assertThat(deletes()).isEqualTo(1);
    }

    @Test
    void one_that_an_earlier_program_left_goes_on_after_its_environment_was_renamed()
            throws Exception {
        leaveUnfinished();
        mayAnswer.countDown();
        Environment before = environment("Store 12", store);
        var renamed =
                new Environment(before.id(), "Corner", before.kind(), "", before.connections());
        console.environments().add(renamed);
        signInTo(renamed);
        ui.until(() -> sign().isPresent());
        shell.system(PortosWindow.class).many().followRun();
        RevokeRunViewModel run = dialog().run();
        ui.until(() -> run.countsProperty().get().open() == 1);

        assertThat(dialog().obstacle().getValue())
                .isEqualTo("Corner is read-only. Allow changes first.");
        shell.open().orElseThrow().guard().arm();
        dialog().proceed();
        ui.until(() -> ending(run).isPresent());

        assertThat(run.countsProperty().get().text()).isEqualTo("1 session: 1 revoked.");
    }

    @Test
    void one_of_another_environment_of_the_same_name_does_not_go_on() throws Exception {
        leaveUnfinished();
        Environment before = environment("Store 12", store);
        signInTo(
                new Environment(
                        EnvironmentId.random(),
                        before.name(),
                        before.kind(),
                        "",
                        before.connections()));
        ui.until(() -> sign().isPresent());
        shell.system(PortosWindow.class).many().followRun();
        shell.open().orElseThrow().guard().arm();

        dialog().proceed();

        assertThat(dialog().obstacle().getValue()).contains("Store 12");
        assertThat(dialog().run().isGoing()).isFalse();
    }

    @Test
    void one_of_another_environment_is_shown_under_the_name_and_the_kind_of_its_own()
            throws Exception {
        leaveUnfinished();
        Environment own = environment("Store 12", store);
        console.environments().add(own);
        signInTo(
                new Environment(
                        EnvironmentId.random(),
                        "Corner",
                        EnvironmentKind.SANDBOX,
                        "",
                        own.connections()));
        ui.until(() -> sign().isPresent());

        shell.system(PortosWindow.class).many().followRun();

        assertThat(shell.dialogProperty().get().elsewhere().map(Environment::label))
                .contains(own.label());
    }

    @Test
    void one_that_an_earlier_program_left_is_closed_without_a_call() throws Exception {
        leaveUnfinished();
        signInToStore();
        ui.until(() -> sign().isPresent());
        shell.system(PortosWindow.class).many().followRun();

        dialog().closeRun();
        ui.until(() -> dialog().run().stateProperty().get() instanceof RevokeRunState.Closed);
        ui.until(() -> dialog().run().countsProperty().get().open() == 0);

        assertThat(dialog().run().countsProperty().get().text())
                .isEqualTo("1 session: 1 not tried.");
        assertThat(console.runs().list())
                .singleElement()
                .matches(run -> run.state() == KeptRunState.CLOSED);
        assertThat(deletes()).isZero();
        assertThat(sign()).isEmpty();
    }

    /** A run of one session is kept, and its program ended before anything was sent. */
    private void leaveUnfinished() throws IOException {
        var reason = new ActReason("left signed in", "");
        var planned = new PlannedSession.RevocableSession(TILLS.getFirst());
        var line =
                new KeptLine(
                        0, planned.sessionId(), PlannedSessionJson.text(planned), Optional.empty());
        Environment there = environment("Store 12", store);
        var place = RunPlace.of(there, there.connections().getFirst());
        try (var journal = new Journal(home);
                var runs = new RunStore(home, journal, clock);
                RunKeeper _ = runs.begin(new RunHeader(place, reason, NOW), List.of(line))) {
            assertThat(runs.list()).hasSize(1);
        }
    }
}
