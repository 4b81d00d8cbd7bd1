package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.cli.verb.InterruptSignals;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

class RevokeVerbTest extends RevokeVerbFixture {
    @Test
    void a_revoked_session_is_gone_and_the_receipt_has_the_promised_members() {
        RunResult ran = revoke(first, "--yes");

        assertThat(ran.exit()).isZero();
        assertThat(shop.lives(first)).isFalse();
        assertThat(shop.lives(second)).isTrue();
        assertThat(shop.revokes()).isEqualTo(1);
        JsonNode receipt = ran.json();
        assertThat(receipt.propertyNames())
                .containsExactly("run", "asked", "counts", "journalHead", "lines");
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

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(shop.lives(first)).isTrue();
        assertThat(shop.revokes()).isZero();
        assertThat(shop.calls("GET")).isPositive();
        assertThat(outcomes(ran)).containsExactly("notTried", "notTried");
        assertThat(ran.json().path("dryRun").asBoolean()).isTrue();
        assertThat(ran.json().path("lines").get(0).path("detail").asString())
                .contains("Would be revoked")
                .contains("BackOffice");
    }

    @Test
    void what_may_be_ones_own_session_is_not_revoked() {
        String own = own();

        RunResult ran = revoke(own, "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("refused");
        assertThat(ran.json().path("lines").get(0).path("detail").asString())
                .contains("--include-maybe-own");
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
        return shop.begin(shop.access().user(), shop.access().device());
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
                        command(first, second, "--yes", "--parallel", "1"));

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
    void an_answer_401_on_the_way_stops_the_run() {
        String third = shop.begin("999", "BackOffice");
        RunResult ran =
                shop.runWatched(
                        _ -> () -> {},
                        line -> {
                            if (line.startsWith("1 of 3")) {
                                shop.end(shop.signedIn().getFirst());
                            }
                        },
                        command(first, second, third, "--yes", "--parallel", "1"));

        assertThat(ran.exit()).isEqualTo(5);
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
            assertThat(front.dropped()).as("the revoke and the sign-out, each once").isEqualTo(2);
            assertThat(shop.lives(first)).isTrue();
        }
    }

    @Test
    void what_may_be_ones_own_session_is_revoked_where_that_was_asked_for() {
        String own = own();

        RunResult ran = revoke(own, "--yes", "--include-maybe-own");

        assertThat(ran.exit()).isZero();
        assertThat(outcomes(ran)).containsExactly("revoked");
        assertThat(shop.lives(own)).isFalse();
    }

    @Test
    void an_id_that_nobody_has_seen_is_not_found() {
        RunResult ran = revoke("x".repeat(first.length()), "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("notTried");
        assertThat(ran.json().at("/lines/0/status").asInt()).isZero();
        assertThat(detail(ran)).startsWith("Not found: check the id.");
        assertThat(shop.revokes()).isZero();
    }

    @Test
    void the_beginning_of_an_id_is_no_id_for_a_script() {
        RunResult ran = revoke(first.substring(0, 6), "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(outcomes(ran)).containsExactly("notTried");
        assertThat(shop.lives(first)).isTrue();
    }

    @Test
    void a_not_found_that_cannot_be_believed_is_a_line_and_the_other_sessions_are_revoked() {
        shop.control(
                "POST",
                "/faults",
                """
                {"kind":"proxy-answer","route":"GET /sessions/{id}","status":"404","form":"html"}
                """);

        RunResult ran = revoke(first, second, "--yes");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(outcomes(ran)).containsExactly("notTried", "revoked");
        assertThat(ran.json().at("/lines/0/status").asInt()).isZero();
        assertThat(detail(ran)).contains("it is not known whether session");
        assertThat(shop.lives(first)).isTrue();
    }

    @Test
    void a_session_that_ends_before_the_delete_arrives_is_confirmed_by_the_look()
            throws IOException {
        try (var front = new LossyFront(shop.access().server(), this::endsBefore)) {
            shop.add("Late", front.address());

            RunResult ran = revokeOn("Late", first, "--yes");

            assertThat(ran.exit()).isZero();
            assertThat(outcomes(ran)).containsExactly("alreadyGone");
            assertThat(ran.json().at("/lines/0/confirmed").asBoolean()).isTrue();
        }
    }

    private boolean endsBefore(String call) {
        if (call.startsWith("DELETE") && call.endsWith(first)) {
            shop.end(first);
        }
        return false;
    }
}
