package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.verb.InterruptSignals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

class RevokeVerbTest {
    @TempDir Path home;
    private PlayedShop shop;
    private String first;
    private String second;

    @BeforeEach
    void open() {
        shop = PlayedShop.open(home);
        first = shop.begin("999", "BackOffice");
        second = shop.begin("999", "BackOffice");
    }

    @AfterEach
    void close() {
        assertThat(shop.violations()).isEmpty();
        shop.close();
    }

    private RunResult revoke(String... more) {
        return shop.run(command(more));
    }

    private static String[] command(String... more) {
        return Stream.concat(
                        Stream.of("sessions", "revoke", "-e", "Shop", "--reason", "left signed in"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void a_revoked_session_is_gone_and_the_receipt_has_the_promised_members() {
        RunResult ran = revoke(first, "--yes");

        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.lives(second)).isTrue();
        assertThat(shop.revokes()).isEqualTo(1);
        JsonNode receipt = ran.json();
        assertThat(receipt.propertyNames()).containsExactly("run", "asked", "counts", "lines");
        assertThat(receipt.path("counts").propertyNames())
                .containsExactlyInAnyOrder(
                        "revoked", "alreadyGone", "refused", "changed", "unknown", "notTried");
        JsonNode line = receipt.path("lines").get(0);
        assertThat(line.propertyNames())
                .containsExactly(
                        "sessionId", "outcome", "confirmed", "status", "at", "millis", "detail");
        assertThat(line.path("confirmed").asBoolean()).isTrue();
        assertThat(line.path("sessionId").asString()).isEqualTo(first);
        assertThat(line.path("outcome").asString()).isEqualTo("revoked");
        assertThat(line.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void the_receipt_and_the_journal_tell_the_same_run() {
        String run = revoke(first, second, "--yes").json().path("run").asString();

        JsonNode entries =
                shop.run("journal", "list", "--filter", "sessions.revoke").json().path("entries");
        assertThat(entries.findValuesAsString("run")).containsExactly(run, run);
    }

    @Test
    void revoked_twice_is_already_gone_and_done_as_asked() {
        revoke(first, "--yes");

        RunResult again = revoke(first, "--yes");

        assertThat(again.exit()).isZero();
        assertThat(outcomes(again)).containsExactly("alreadyGone");
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void an_id_given_twice_is_revoked_once() {
        RunResult ran = revoke(first, first, "--yes");

        assertThat(ran.json().path("asked").asInt()).isEqualTo(1);
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void a_dry_run_reads_again_and_sends_no_delete() {
        RunResult ran = revoke(first, "noSuchSession", "--dry-run");

        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isZero();
        assertThat(shop.calls("GET")).isPositive();
        assertThat(outcomes(ran)).containsExactly("notTried", "alreadyGone");
        assertThat(ran.json().path("dryRun").asBoolean()).isTrue();
        assertThat(ran.json().path("lines").get(0).path("detail").asString())
                .contains("Would be revoked")
                .contains("BackOffice");
    }

    @Test
    void what_may_be_ones_own_session_is_never_revoked() {
        String own = own();

        RunResult ran = revoke(own, "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("refused");
        assertThat(ran.json().path("lines").get(0).path("detail").asString())
                .contains("never revoked");
        assertThat(shop.lives(own)).isTrue();
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void a_run_with_ones_own_session_in_it_is_partly_done() {
        RunResult ran = revoke(own(), second, "--yes");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(outcomes(ran)).containsExactly("refused", "revoked");
    }

    /** A session of the same user and device, made at the very time of the next sign-in. */
    private String own() {
        shop.stopClock();
        shop.run("sessions", "count", "-e", "Shop");
        return shop.signedIn().getFirst();
    }

    private static List<String> outcomes(RunResult ran) {
        return ran.json().path("lines").findValuesAsString("outcome");
    }

    @Test
    void a_person_who_says_yes_has_it_done() {
        var person = new ScriptedPerson("yes");

        RunResult ran = shop.runAsked(person, command(first, second));

        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
        assertThat(person.questions().getFirst())
                .contains("2 sessions")
                .contains("Shop")
                .contains("TEST");
        assertThat(ran.err()).contains("Would be revoked");
    }

    @Test
    void a_person_who_says_anything_else_has_nothing_done() {
        RunResult ran = shop.runAsked(new ScriptedPerson("y"), command(first));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void without_a_terminal_and_without_yes_it_is_refused() {
        RunResult ran = revoke(first);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--yes");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_write_names_its_environment() {
        RunResult ran = shop.run("sessions", "revoke", first, "--reason", "test", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("-e NAME");
    }

    @Test
    void a_reason_is_required_and_not_blank() {
        RunResult none = shop.run("sessions", "revoke", first, "-e", "Shop", "--yes");
        RunResult blank =
                shop.run("sessions", "revoke", first, "-e", "Shop", "--yes", "--reason", " ");

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("--reason");
        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err()).contains("--reason");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_filter_is_refused_as_it_comes_later() {
        RunResult ran = revoke("--filter", "user:999", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("not possible yet");
    }

    @Test
    void an_id_cut_for_the_screen_is_refused_with_a_hint() {
        RunResult ran = revoke(first.substring(0, 6) + "…", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--full-ids");
    }

    @Test
    void an_id_that_leaves_its_path_is_refused() {
        RunResult ran = revoke("..", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no session id");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void another_session_under_the_same_id_is_left_alone() {
        var person = new ScriptedPerson(() -> shop.replace(first, "2026-01-01T10:00:00Z"), "yes");

        RunResult ran = shop.runAsked(person, command(first, "-o", "json"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("changed");
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void an_interrupt_stops_between_two_sessions_and_the_receipt_is_still_written() {
        var asked = new AtomicReference<Runnable>();
        InterruptSignals interrupts =
                act -> {
                    asked.set(act);
                    return () -> {};
                };

        RunResult ran =
                shop.runWatched(
                        interrupts,
                        line -> {
                            if (line.startsWith("1 of 2")) {
                                asked.get().run();
                            }
                        },
                        command(first, second, "--yes"));

        assertThat(ran.exit()).isEqualTo(130);
        assertThat(outcomes(ran)).containsExactly("revoked", "notTried");
        assertThat(shop.lives(second)).isTrue();
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void an_answer_401_before_anything_was_done_is_not_signed_in() {
        var person = new ScriptedPerson(() -> shop.end(shop.signedIn().getFirst()), "yes");

        RunResult ran = shop.runAsked(person, command(first, second, "-o", "json"));

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(outcomes(ran)).containsExactly("notTried", "notTried");
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void an_answer_401_on_the_way_stops_the_run_which_is_partly_done() {
        String third = shop.begin("999", "BackOffice");
        RunResult ran =
                shop.runWatched(
                        _ -> () -> {},
                        line -> {
                            if (line.startsWith("1 of 3")) {
                                shop.end(shop.signedIn().getFirst());
                            }
                        },
                        command(first, second, third, "--yes"));

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(outcomes(ran)).containsExactly("revoked", "notTried", "notTried");
        assertThat(shop.revokes()).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_lost_leaves_the_outcome_unknown() throws IOException {
        try (var front =
                new LossyFront(shop.access().server(), call -> call.startsWith("DELETE"))) {
            shop.add("Lossy", front.address());

            RunResult ran =
                    shop.run(
                            "sessions",
                            "revoke",
                            first,
                            "-e",
                            "Lossy",
                            "--reason",
                            "test",
                            "--yes");

            assertThat(ran.exit()).isEqualTo(4);
            assertThat(outcomes(ran)).containsExactly("unknown");
            assertThat(front.dropped()).isEqualTo(1);
            assertThat(shop.lives(first)).isTrue();
        }
    }

    @Test
    void the_receipt_is_also_kept_in_a_file() throws IOException {
        Path file = home.resolve("receipt.json");

        RunResult ran = revoke(first, "--yes", "--receipt", file.toString());

        assertThat(Files.readString(file)).isEqualTo(ran.out());
    }

    @Test
    void a_receipt_never_overwrites_a_file() throws IOException {
        Path file = Files.writeString(home.resolve("receipt.json"), "an earlier receipt");

        RunResult ran = revoke(first, "--yes", "--receipt", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(file).hasContent("an earlier receipt");
        assertThat(shop.lives(first)).isTrue();
    }

    @Test
    void a_receipt_for_the_screen_shows_no_whole_id() {
        RunResult ran = revoke(first, "--yes", "-o", "table");

        assertThat(ran.out()).contains(first.substring(0, 6) + "…").doesNotContain(first);
        assertThat(ran.err()).contains("1 revoked").doesNotContain(first);
    }
}
