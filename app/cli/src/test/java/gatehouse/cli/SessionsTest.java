package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SessionsTest extends PlayedShopFixture {
    @Test
    void the_list_is_one_document_with_the_promised_members() {
        RunResult ran = shop.run("sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().propertyNames())
                .containsExactly(
                        "asOf",
                        "complete",
                        "why",
                        "read",
                        "total",
                        "unreadable",
                        "shown",
                        "sessions");
        assertThat(ran.json().path("why")).isEmpty();
        assertThat(ran.json().path("unreadable").asInt()).isZero();
        assertThat(ran.json().path("sessions").get(0).propertyNames())
                .containsExactly(
                        "sessionId",
                        "userName",
                        "person",
                        "deviceName",
                        "device",
                        "envName",
                        "authenticationType",
                        "startedAt",
                        "expiresAt",
                        "lastAccessAt",
                        "version",
                        "own",
                        "unreadableMembers");
    }

    @Test
    void an_api_key_signs_every_call_and_logs_in_nowhere() {
        long before = shop.alive().size();

        RunResult ran = shop.run(key(shop.access().secret()), "sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("complete").asBoolean()).isTrue();
        assertThat(shop.alive()).hasSize((int) before);
        assertThat(ran.out() + ran.err()).doesNotContain(shop.access().secret());
    }

    @Test
    void a_wrong_secret_of_a_key_is_told_and_not_tried_again() {
        RunResult ran = shop.run(key("canary-wrong-secret"), "sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err())
                .contains("key or secret is wrong")
                .doesNotContain("canary-wrong-secret");
    }

    private Map<String, String> key(String secret) {
        return Map.of(
                "GATEHOUSE_HOME",
                shop.home().toString(),
                "GATEHOUSE_PORTOS_KEY",
                shop.access().key(),
                "GATEHOUSE_PORTOS_SECRET",
                secret);
    }

    @Test
    void the_list_tells_every_session_and_that_it_is_complete() {
        JsonNode list = shop.run("sessions", "list", "-e", "shop").json();

        assertThat(list.path("complete").asBoolean()).isTrue();
        assertThat(list.path("read").asInt()).isEqualTo(31);
        assertThat(list.path("total").asInt()).isEqualTo(31);
        assertThat(list.path("shown").asInt()).isEqualTo(31);
        assertThat(list.path("sessions")).hasSize(31);
    }

    @Test
    void the_session_of_this_very_sign_in_is_marked() {
        JsonNode list = shop.run("sessions", "list", "-e", "Shop").json().path("sessions");

        assertThat(list.findValuesAsString("own")).containsOnlyOnce("yes").contains("no");
    }

    @Test
    void without_an_environment_the_sandbox_inside_is_read_and_signed_in_by_itself() {
        RunResult ran = shop.run(Map.of("GATEHOUSE_HOME", home.toString()), "sessions", "count");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("total").asInt()).isGreaterThan(1000);
        assertThat(shop.calls("POST")).isZero();
    }

    @Test
    void a_filter_leaves_what_it_says() {
        String id = shop.begin("filtered", "BackOffice");

        JsonNode list =
                shop.run("sessions", "list", "-e", "Shop", "--filter", "user:filtered").json();

        assertThat(list.path("sessions").findValuesAsString("sessionId")).containsExactly(id);
        assertThat(list.path("read").asInt()).isEqualTo(32);
    }

    @Test
    void a_wrong_filter_is_wrong_usage_and_tells_where() {
        RunResult ran = shop.run("sessions", "list", "-e", "Shop", "--filter", "user:1 idle>soon");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("--filter").contains("soon");
        assertThat(ran.out()).isEmpty();
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_key_with_a_dash_sorts_descending() {
        JsonNode up = shop.run("sessions", "list", "-e", "Shop", "--sort", "started").json();
        JsonNode down = shop.run("sessions", "list", "-e", "Shop", "--sort", "-started").json();

        assertThat(up.path("sessions").findValuesAsString("startedAt")).isSorted();
        assertThat(down.path("sessions").findValuesAsString("startedAt"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void an_unknown_key_is_wrong_usage_and_the_keys_are_told() {
        RunResult ran = shop.run("sessions", "list", "--sort", "age");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("person, user, device, environment, type, started, idle, expires");
    }

    @Test
    void a_limit_shows_so_many_and_says_how_many_were_read() {
        JsonNode list = shop.run("sessions", "list", "-e", "Shop", "--limit", "3").json();

        assertThat(list.path("sessions")).hasSize(3);
        assertThat(list.path("shown").asInt()).isEqualTo(3);
        assertThat(list.path("read").asInt()).isEqualTo(31);
    }

    @Test
    void one_session_is_told_with_the_members_of_the_list() {
        String id = shop.begin("999", "BackOffice");

        RunResult ran = shop.run("sessions", "show", id, "-e", "Shop");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().path("sessionId").asString()).isEqualTo(id);
        assertThat(ran.json().path("userName").asString()).isEqualTo("999");
        assertThat(ran.json().path("own").asString()).isEqualTo("no");
    }

    @Test
    void a_session_that_is_not_there_is_a_failure() {
        RunResult ran = shop.run("sessions", "show", "noSuchSession", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no session").doesNotContain("noSuchSession");
    }

    @Test
    void a_list_with_pages_missing_is_partly_done() throws IOException {
        try (PlayedShop big =
                        PlayedShop.open(home.resolve("big"), options -> options.withSessions(300));
                var front = new LossyFront(big.access().server(), call -> isLaterPage(call))) {
            big.add("Lossy", front.address());

            RunResult ran = big.run("sessions", "list", "-e", "Lossy");

            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.json().path("complete").asBoolean()).isFalse();
            assertThat(ran.json().path("read").asInt()).isBetween(1, 299);
        }
    }

    private static boolean isLaterPage(String call) {
        return call.contains("skip=") && !call.contains("skip=0");
    }

    @Test
    void without_credentials_and_without_a_terminal_nothing_is_sent() {
        RunResult ran =
                shop.run(
                        Map.of("GATEHOUSE_HOME", home.toString()),
                        "sessions",
                        "list",
                        "-e",
                        "Shop");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("GATEHOUSE_PORTOS_PASSWORD");
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_refused_password_is_not_signed_in() {
        var env = new HashMap<>(shop.credentials());
        env.put("GATEHOUSE_PORTOS_PASSWORD", "wrong-canary-password");

        RunResult ran = shop.run(env, "sessions", "list", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("401").doesNotContain("wrong-canary-password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_line_break_at_the_end_of_a_user_or_password_is_sent_and_noted(String end) {
        for (String variable : List.of("GATEHOUSE_PORTOS_USER", "GATEHOUSE_PORTOS_PASSWORD")) {
            var env = new HashMap<>(shop.credentials());
            env.merge(variable, end, String::concat);

            RunResult ran = shop.run(env, "sessions", "list", "-e", "Shop");

            assertThat(ran.exit()).isEqualTo(5);
            assertThat(ran.err()).containsOnlyOnce(variable + " ends with a line break");
        }
        assertThat(shop.run("sessions", "list", "-e", "Shop").err()).doesNotContain("line break");
    }

    @Test
    void a_person_is_asked_for_what_the_environment_variables_do_not_tell() {
        var person =
                new ScriptedPerson(
                        shop.access().user(), shop.access().device(), shop.access().password());
        Map<String, String> env = Map.of("GATEHOUSE_HOME", home.toString());

        RunResult ran =
                shop.run(
                        env,
                        Optional.of(person),
                        _ -> () -> {},
                        _ -> {},
                        "sessions",
                        "count",
                        "-e",
                        "Shop");

        assertThat(ran.exit()).isZero();
        assertThat(person.questions()).hasSize(3);
    }

    @Test
    void a_sign_in_on_a_till_is_told_at_once() {
        var env = new HashMap<>(shop.credentials());
        env.put("GATEHOUSE_PORTOS_DEVICE", "P01");

        RunResult first = shop.run(env, "sessions", "count", "-e", "Shop");
        RunResult second = shop.run(env, "sessions", "count", "-e", "Shop");

        assertThat(first.err()).contains("If P01 is a till").contains("has ended");
        assertThat(second.err()).contains("signing in ends the session on it");
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_of_which_nothing_was_sent() {
        shop.add("Nowhere", "http://127.0.0.1:1");

        RunResult ran = shop.run("sessions", "list", "-e", "Nowhere");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing was sent");
    }

    @Test
    void an_environment_that_is_not_known_is_wrong_usage() {
        RunResult ran = shop.run("sessions", "list", "-e", "Elsewhere");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Elsewhere");
    }
}
