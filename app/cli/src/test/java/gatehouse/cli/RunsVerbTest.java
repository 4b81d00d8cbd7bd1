package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The runs that a home keeps, as the terminal lists and closes them. */
class RunsVerbTest extends RevokeVerbFixture {
    @Test
    void a_revoke_is_a_finished_run_with_the_counts_of_its_receipt() {
        JsonNode receipt = revoke(first, "noSuchSession", "--yes").json();

        RunResult ran = shop.run("sessions", "runs");

        assertThat(ran.exit()).isZero();
        JsonNode run = ran.json().at("/runs/0");
        assertThat(run.propertyNames())
                .containsExactly("run", "environment", "startedAt", "state", "counts");
        assertThat(run.path("run")).isEqualTo(receipt.path("run"));
        assertThat(run.path("environment").asString()).isEqualTo("Shop");
        assertThat(run.path("state").asString()).isEqualTo("finished");
        assertThat(run.path("counts")).isEqualTo(receipt.path("counts"));
        assertThat(shop.run("sessions", "runs", "-e", "Other").json().path("runs")).isEmpty();
    }

    @Test
    void a_dry_run_is_no_run() {
        revoke(first, "--dry-run");

        assertThat(shop.run("sessions", "runs").json().path("runs")).isEmpty();
    }

    @Test
    void an_unfinished_run_is_told_by_the_exit_code_until_it_is_closed() throws IOException {
        String run = leaveUnfinished();
        assertThat(shop.run("sessions", "runs").exit()).isEqualTo(4);
        shop.resetCounters();

        RunResult closed = shop.run("sessions", "runs", "--close", run);

        assertThat(closed.exit()).isZero();
        assertThat(closed.json().at("/runs/0/state").asString()).isEqualTo("closed");
        assertThat(closed.json().at("/runs/0/counts/unknown").asInt()).isEqualTo(1);
        assertThat(closed.json().at("/runs/0/counts/notTried").asInt()).isEqualTo(1);
        assertThat(shop.calls("")).isZero();
        assertThat(shop.run("sessions", "runs", "--close", "noSuchRun").exit()).isEqualTo(2);
    }

    /** A run of three whose program ended during the second. */
    private String leaveUnfinished() throws IOException {
        var folder = HomeFolder.of(home);
        var why = new ActReason("left signed in", "");
        try (var journal = new Journal(folder);
                var store = new RunStore(folder, journal, InstantSource.system())) {
            RunKeeper keeper =
                    store.begin(
                            new RunHeader("Shop", "portos", why, Instant.now()),
                            List.of(line(0, "gone"), line(1, first), line(2, second)));
            keeper.settled(
                    0, RunLineOutcome.unsent(JournalOutcome.REVOKED, Instant.now(), "Revoked."));
            keeper.begun(1);
        }
        return why.run();
    }

    private static KeptLine line(int number, String id) {
        return new KeptLine(number, id, "{}", Optional.empty());
    }
}
