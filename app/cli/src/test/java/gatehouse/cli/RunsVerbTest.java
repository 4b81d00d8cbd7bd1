package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.ClockPair;
import gatehouse.console.ConnectionLimits;
import gatehouse.console.Console;
import gatehouse.console.acts.runs.RunLineOutcome;
import gatehouse.console.acts.runs.store.KeptLine;
import gatehouse.console.acts.runs.store.RunHeader;
import gatehouse.console.acts.runs.store.RunKeeper;
import gatehouse.console.acts.runs.store.RunPlace;
import gatehouse.console.acts.runs.store.RunStore;
import gatehouse.console.environments.ConnectionSchemas;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.ActOrigin;
import gatehouse.console.journal.ActReason;
import gatehouse.console.journal.ActRecord;
import gatehouse.console.journal.ActTarget;
import gatehouse.console.journal.Journal;
import gatehouse.console.journal.JournalOutcome;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs that a home keeps, as the terminal lists, closes and goes on with them. */
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
        String run = leaveUnfinished(true);
        assertThat(shop.run("sessions", "runs").exit()).isEqualTo(4);
        shop.resetCounters();

        RunResult closed = shop.run("sessions", "runs", "--close", run);

        assertThat(closed.exit()).isZero();
        assertThat(closed.json().at("/runs/0/state").asString()).isEqualTo("closed");
        assertThat(closed.json().at("/runs/0/counts/unknown").asInt()).isEqualTo(1);
        assertThat(closed.json().at("/runs/0/counts/notTried").asInt()).isEqualTo(1);
        assertThat(shop.calls("")).isZero();
        assertThat(shop.run("sessions", "runs", "--close", "noSuchRun").exit()).isEqualTo(2);
        assertThat(resume(run).exit()).as("a closed run does not go on").isEqualTo(1);
    }

    @Test
    void a_run_that_was_killed_before_it_sent_goes_on_with_its_own_reason() throws IOException {
        String run = leaveUnfinished(false);

        RunResult ran = resume(run);

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("run").asString()).isEqualTo(run);
        assertThat(outcomes(ran)).containsExactly("alreadyGone", "revoked", "revoked");
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.lives(second)).isFalse();
        assertThat(shop.run("sessions", "runs").json().at("/runs/0/state").asString())
                .isEqualTo("finished");
        JsonNode entries =
                shop.run("journal", "list", "--filter", "sessions.revoke").json().path("entries");
        assertThat(entries.findValuesAsString("run")).containsExactly(run, run);
        assertThat(entries.findValuesAsString("reason")).containsOnly("left signed in");
    }

    @Test
    void what_was_sent_before_the_kill_is_looked_up_and_not_sent_again() throws IOException {
        String run = leaveUnfinished(true);

        RunResult ran = resume(run);

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(outcomes(ran)).containsExactly("alreadyGone", "unknown", "revoked");
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void what_was_sent_before_the_kill_and_is_gone_was_revoked() throws IOException {
        String run = leaveUnfinished(true);
        shop.end(first);

        RunResult ran = resume(run);

        assertThat(ran.exit()).isZero();
        assertThat(outcomes(ran)).containsExactly("alreadyGone", "revoked", "revoked");
        assertThat(ran.json().at("/lines/1/confirmed").asBoolean()).isTrue();
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void a_retry_touches_only_what_was_refused_unknown_or_not_tried() {
        shop.fault("portos", "licence-expired", "DELETE /sessions/{id}");
        String run =
                revoke(first, second, "--yes", "--parallel", "1").json().path("run").asString();
        assertThat(shop.lives(first)).isTrue();
        shop.resetCounters();

        RunResult ran = resume(run);

        assertThat(ran.exit()).isZero();
        assertThat(outcomes(ran)).containsExactly("revoked", "revoked");
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void a_run_goes_on_alone_and_only_in_its_environment() throws IOException {
        String run = leaveUnfinished(false);
        shop.add("Other", shop.access().server().toString());

        assertThat(resume(run, first).exit()).isEqualTo(2);
        assertThat(resume(run, "--reason", "x").exit()).isEqualTo(2);
        assertThat(resume(run, "-e", "Other").exit()).isEqualTo(2);
        assertThat(resume("noSuchRun").exit()).isEqualTo(2);
        assertThat(shop.run("sessions", "revoke", "--resume", run).exit()).isEqualTo(2);
        assertThat(shop.revokes()).isZero();
        assertThat(resume(run, "-e", "Shop").exit()).isZero();
    }

    @Test
    void a_run_goes_on_after_its_environment_was_renamed() throws IOException {
        String run = leaveUnfinished(false);
        shop.run("environments", "edit", "Shop", "--rename", "Corner");
        shop.add("Shop", "http://127.0.0.1:1");

        JsonNode kept = shop.run("sessions", "runs", "-e", "Corner").json().at("/runs/0");
        RunResult elsewhere = resume(run, "-e", "Shop");
        RunResult ran = resume(run, "-e", "corner");

        assertThat(kept.path("environment").asString()).isEqualTo("Corner");
        assertThat(kept.path("run").asString()).isEqualTo(run);
        assertThat(elsewhere.exit()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("environment Corner");
        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.lives(second)).isFalse();
    }

    @Test
    void a_run_whose_environment_was_removed_sends_nothing_and_says_so() throws IOException {
        String run = leaveUnfinished(false);
        shop.run("environments", "remove", "Shop");

        RunResult ran = resume(run);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Shop");
        assertThat(shop.run("sessions", "runs").json().at("/runs/0/environment").asString())
                .isEqualTo("Shop");
        assertThat(shop.revokes()).isZero();
    }

    private RunResult resume(String run, String... more) {
        return shop.run(
                Stream.concat(
                                Stream.of("sessions", "revoke", "--resume", run, "--yes"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /**
     * A run of three whose program ended during the second.
     *
     * @param sent whether the journal has that it was about to be sent
     */
    private String leaveUnfinished(boolean sent) throws IOException {
        Path plan = home.resolve("plan.json");
        revoke(first, second, "--dry-run", "--plan", plan.toString());
        JsonNode seen = JsonMapper.shared().readTree(plan).path("lines");
        shop.resetCounters();
        var folder = HomeFolder.of(home);
        var why = new ActReason("left signed in", "");
        try (var journal = new Journal(folder);
                var store = new RunStore(folder, journal, InstantSource.system())) {
            RunKeeper keeper =
                    store.begin(
                            new RunHeader(place(folder), why, Instant.now()),
                            List.of(
                                    line(0, "gone", "{}"),
                                    line(1, first, seen.get(0).toString()),
                                    line(2, second, seen.get(1).toString())));
            keeper.settled(
                    0, RunLineOutcome.unsent(JournalOutcome.ALREADY_GONE, Instant.now(), "Gone."));
            keeper.begun(1);
            if (sent) {
                journal.begin(act(first, why));
            }
        }
        return why.run();
    }

    private static RunPlace place(HomeFolder folder) throws IOException {
        var clock = ClockPair.of(InstantSource.system());
        ConnectionSchemas schemas =
                Console.systems(ConnectionLimits.standard(), clock, ZoneOffset.UTC).schemas();
        Environment shop =
                new EnvironmentStore(folder, clock.wall(), schemas).find("Shop").orElseThrow();
        return RunPlace.of(shop, shop.connections().getFirst());
    }

    private static ActRecord act(String sessionId, ActReason why) {
        return new ActRecord(
                Instant.now(),
                new ActOrigin("jana", "Shop", "TEST", "portos"),
                "999",
                null,
                "sessions.revoke",
                new ActTarget(sessionId, "999", "BackOffice"),
                why,
                Map.of());
    }

    private static KeptLine line(int number, String id, String seen) {
        return new KeptLine(number, id, seen, Optional.empty());
    }
}
