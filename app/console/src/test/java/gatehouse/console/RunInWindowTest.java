package gatehouse.console;

import static gatehouse.console.wire.FakePortos.json;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.portos.Session;
import gatehouse.console.acts.runs.RunEnding;
import gatehouse.console.acts.runs.RunPhase;
import gatehouse.console.portos.PortosDialog;
import gatehouse.console.portos.RunTicket;
import gatehouse.console.sessions.revoke.RevokeRunViewModel;
import gatehouse.console.shell.DialogRequest;
import gatehouse.console.shell.EnvironmentViewModel;
import gatehouse.console.work.WindowSign;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run that ends many sessions, begun in a window, belongs to the program. */
@Timeout(180)
class RunInWindowTest extends RunWindowFixture {
    @Test
    void it_goes_on_in_another_environment_and_signs_out_at_its_end() {
        RevokeRunViewModel run = beginRun();

        shell.go(environment("Store 13", other));
        ui.until(() -> shell.dialogProperty().get() instanceof PortosDialog.SignIn);
        assertThat(sign().map(WindowSign::text)).contains("Revoking: 0 of 6");
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        assertThat(store.count("DELETE", OWN_PATH)).as("signed out of before the end").isZero();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.WHOLE);
        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
        assertThat(shell.toastProperty().get().text()).contains("The run in Store 12 has ended.");
        assertThat(sign().map(WindowSign::text)).contains("Run ended: receipt");
        StateWaiter.holds("it is signed out of", () -> store.count("DELETE", OWN_PATH) == 1);
    }

    @Test
    void what_came_of_a_run_can_be_copied_for_the_ticket() {
        RevokeRunViewModel run = beginRun();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        var ticket =
                new RunTicket(
                        shell.open().map(EnvironmentViewModel::environment),
                        run.header(),
                        run.countsProperty().get());
        assertThat(ticket.text().lines())
                .containsExactly(
                        "Receipt of a run in Store 12",
                        "Environment: Store 12 (TEST)",
                        "Connection: portos",
                        "Begun: 2026-11-21T14:03:22Z",
                        "Outcome: 6 sessions: 6 revoked.",
                        "Reason: left signed in",
                        "Run: " + run.header().run());
    }

    @Test
    void no_more_are_under_way_at_once_than_the_connection_allows() {
        beginRun();

        StateWaiter.holds("four are under way", () -> deletes() == 4);
        ui.catchUp();

        assertThat(deletes()).isEqualTo(4);
    }

    @Test
    void the_plan_of_few_reads_as_many_at_once_as_the_connection_allows_after_the_first() {
        var together = new CountDownLatch(4);
        var alone = new AtomicBoolean();
        var first = new AtomicBoolean(true);
        for (Session till : TILLS) {
            store.on(
                    "GET",
                    path(till),
                    _ -> {
                        if (!first.getAndSet(false)) {
                            together.countDown();
                            if (!together.await(8, TimeUnit.SECONDS)) {
                                alone.set(true);
                            }
                        }
                        return json(200, json(till));
                    });
        }

        beginRun();

        assertThat(alone).as("one waits for the other").isFalse();
    }

    @Test
    void nothing_new_is_sent_after_a_stop_and_a_retry_touches_what_is_left() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        run.stop();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.STOPPED);
        assertThat(run.countsProperty().get().text())
                .isEqualTo("6 sessions: 4 revoked, 2 not tried.");
        assertThat(deletes()).isEqualTo(4);
        dialog().proceed();
        ui.until(() -> run.countsProperty().get().retryable() == 0);
        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
        assertThat(deletes()).isEqualTo(6);
    }

    @Test
    void it_pauses_when_changes_are_no_longer_allowed_and_goes_on_afterwards() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        shell.guard().disarm();
        mayAnswer.countDown();
        ui.until(() -> run.progressProperty().get().phase() == RunPhase.READ_ONLY);
        ui.until(() -> run.progressProperty().get().done() == 4);
        assertThat(deletes()).isEqualTo(4);
        ui.until(() ->
                sign().filter(now -> now.text().equals("Paused, read-only: 4 of 6")).isPresent());

        shell.open().orElseThrow().guard().arm();
        ui.until(() -> ending(run).isPresent());

        assertThat(run.countsProperty().get().text()).isEqualTo("6 sessions: 6 revoked.");
    }

    @Test
    void a_pause_by_a_person_sends_nothing_until_it_ends() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);
        run.pause();
        mayAnswer.countDown();
        ui.until(() -> run.progressProperty().get().done() == 4);

        assertThat(run.progressProperty().get().phase()).isEqualTo(RunPhase.PAUSED);
        assertThat(deletes()).isEqualTo(4);
        run.resume();
        ui.until(() -> ending(run).isPresent());
    }

    @Test
    void locking_the_window_stops_it() {
        RevokeRunViewModel run = beginRun();
        StateWaiter.holds("four are under way", () -> deletes() == 4);

        shell.idleLock().lock();
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.STOPPED);
        assertThat(deletes()).isEqualTo(4);
        StateWaiter.holds("it is signed out of", () -> store.count("DELETE", OWN_PATH) == 1);
    }

    @Test
    void quitting_is_asked_about_and_stops_it() {
        RevokeRunViewModel run = beginRun();
        var quits = new ArrayList<String>();

        assertThat(shell.mayQuit(() -> quits.add("quit"))).isFalse();
        DialogRequest question = shell.dialogProperty().get();
        assertThat(question).isInstanceOf(DialogRequest.ChangeEnvironment.class);
        ((DialogRequest.ChangeEnvironment) question).model().confirm();

        assertThat(quits).containsExactly("quit");
        mayAnswer.countDown();
        ui.until(() -> ending(run).isPresent());
        assertThat(ending(run)).contains(RunEnding.STOPPED);
    }

    @Test
    void an_answer_401_ends_it() {
        store.on("DELETE", path(TILLS.get(0)), json(401, "{\"errorCode\": 1}"));
        mayAnswer.countDown();

        RevokeRunViewModel run = beginRun();
        ui.until(() -> ending(run).isPresent());

        assertThat(ending(run)).contains(RunEnding.SIGNED_OUT);
        assertThat(run.countsProperty().get().open()).isZero();
    }
}
