package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.PlayedSuperOfficeAccess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SuperOfficeTest extends PlayedShopFixture {
    private static final String CREATE = "POST CustomerService/CreateSession";

    private PlayedSuperOfficeAccess crm;

    @BeforeEach
    void open() {
        crm = shop.superOffice();
        RunResult added =
                shop.run(
                        "environments",
                        "add",
                        "Crm",
                        "--kind",
                        "test",
                        "--superoffice",
                        crm.base().toString());
        assertThat(added.exit()).as(added.err()).isZero();
    }

    @Test
    void a_login_is_created_checked_and_removed_without_showing_its_key() {
        RunResult created = run("service-login", "create", "--remote-ip", "10.1.2.3");
        JsonNode login = created.json();
        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(login.path("key").asString()).isEqualTo("<hidden>");
        assertThat(login.path("loginId").asInt()).isPositive();
        assertThat(login.path("userId").asInt()).isEqualTo(60);

        RunResult removed = run("service-login", "remove", login.path("loginId").asString());

        assertThat(removed.exit()).as(removed.err()).isZero();
        assertThat(removed.json().path("outcome").asString()).isEqualTo("done");
        assertThat(shop.run("journal", "list").out())
                .contains("servicelogin.create", "servicelogin.remove");
    }

    @Test
    void a_key_that_is_revealed_can_be_checked_from_standard_input() {
        String key =
                run("service-login", "create", "--remote-ip", "10.1.2.3", "--reveal")
                        .json()
                        .path("key")
                        .asString();

        String quoted = "\uFEFF\"" + key + "\"";
        RunResult alive =
                shop.runWith(credentials(), quoted, "service-login", "check", "-e", "Crm");
        RunResult other =
                shop.runWith(credentials(), "nobody", "service-login", "check", "-e", "Crm");

        assertThat(alive.json().path("alive").asBoolean()).isTrue();
        assertThat(alive.json().path("detail").asString()).endsWith("signs that nobody sees.");
        assertThat(other.json().path("alive").asBoolean()).isFalse();
        assertThat(alive.out() + alive.err()).doesNotContain(key);
    }

    @Test
    void a_write_without_a_terminal_needs_yes_and_an_environment() {
        RunResult unnamed =
                shop.run(
                        credentials(),
                        "service-login",
                        "create",
                        "--remote-ip",
                        "10.1.2.3",
                        "--reason",
                        "test",
                        "--yes");
        RunResult unasked =
                shop.run(
                        credentials(),
                        "service-login",
                        "create",
                        "-e",
                        "Crm",
                        "--remote-ip",
                        "10.1.2.3",
                        "--reason",
                        "test");

        assertThat(unnamed.exit()).isEqualTo(2);
        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(shop.calls(CREATE)).isZero();
    }

    @Test
    void a_dry_run_sends_nothing() {
        RunResult dry = run("service-login", "create", "--remote-ip", "10.1.2.3", "--dry-run");

        assertThat(dry.exit()).isZero();
        assertThat(dry.err()).contains("Would be opened");
        assertThat(shop.calls(CREATE)).isZero();
    }

    @Test
    void a_lost_answer_is_unknown_and_not_tried_again() {
        shop.fault("superoffice", "drop-after", CREATE);

        RunResult lost = run("service-login", "create", "--remote-ip", "10.1.2.3");

        assertThat(lost.exit()).isEqualTo(4);
        assertThat(lost.json().path("outcome").asString()).isEqualTo("unknown");
        assertThat(lost.json().path("detail").asString())
                .startsWith("Outcome unknown.")
                .contains("A session may have been opened. Gatehouse has not tried again.");
        assertThat(shop.calls(CREATE)).isEqualTo(1);
    }

    @Test
    void a_wrong_password_ends_with_5() {
        RunResult refused =
                shop.run(
                        Map.of(
                                "GATEHOUSE_HOME",
                                home.toString(),
                                "GATEHOUSE_SUPEROFFICE_USER",
                                crm.user(),
                                "GATEHOUSE_SUPEROFFICE_PASSWORD",
                                "canary-wrong"),
                        "temporary-key",
                        "check",
                        "-e",
                        "Crm",
                        "abc");

        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.out() + refused.err()).doesNotContain("canary-wrong");
    }

    @Test
    void keys_and_links_are_judged_from_standard_input_and_are_in_no_result() {
        String valid = crm.keys().get("valid");
        String expired = crm.keys().get("expired");
        String lines = "https://shop.example/portal?key=" + valid + "\n" + expired + "\nabcdef\n";

        RunResult ran = shop.runWith(credentials(), lines, "temporary-key", "check", "-e", "Crm");

        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode verdicts = ran.json().path("verdicts");
        assertThat(verdicts.get(0).path("verdict").asString()).isEqualTo("valid");
        assertThat(verdicts.get(0).propertyNames())
                .contains(
                        "verdict",
                        "domain",
                        "meaning",
                        "targetId",
                        "personId",
                        "payload",
                        "millis",
                        "slow",
                        "detail");
        assertThat(verdicts.get(1).path("verdict").asString()).isEqualTo("expired");
        assertThat(verdicts.get(2).path("verdict").asString()).isEqualTo("unknown");
        assertThat(ran.out() + ran.err()).doesNotContain(valid).doesNotContain(expired);
    }

    /** The valid key of the sandbox is base64 and ends in an equals sign. */
    @Test
    void a_key_that_is_valid_in_its_second_form_only_is_valid_and_the_detail_says_so() {
        String escaped = crm.keys().get("valid").replace("=", "%3D");
        String lines = "\uFEFF\"" + crm.keys().get("valid") + "\"\n" + escaped + "\n";

        RunResult ran = shop.runWith(credentials(), lines, "temporary-key", "check", "-e", "Crm");

        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode verdicts = ran.json().path("verdicts");
        assertThat(verdicts.findValuesAsString("verdict")).containsExactly("valid", "valid");
        assertThat(verdicts.get(0).path("detail").asString())
                .contains("What stood around it was left out")
                .doesNotContain("sent unchanged");
        assertThat(verdicts.get(1).path("detail").asString())
                .endsWith("Checked: the key with its %XX decoded.");
        assertThat(shop.calls("POST Person/CheckTemporaryKey")).isEqualTo(3);
    }

    @Test
    void a_key_that_could_not_be_checked_is_never_called_unknown() {
        shop.reading("superoffice.failed-call-form", "shape-a-500");
        for (int time = 0; time < 3; time++) {
            shop.fault("superoffice", "server-error", "");
        }

        RunResult ran = shop.runWith(credentials(), "abc", "temporary-key", "check", "-e", "Crm");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.json().path("verdicts").get(0).path("verdict").asString())
                .isEqualTo("couldNotCheck");
    }

    @Test
    void nothing_to_check_is_a_wrong_usage() {
        RunResult ran = shop.runWith(credentials(), "", "temporary-key", "check", "-e", "Crm");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("Give at least one key or link");
    }

    private RunResult run(String verb, String act, String... rest) {
        var args = new ArrayList<>(List.of(verb, act, "-e", "Crm"));
        args.addAll(List.of(rest));
        args.addAll(List.of("--reason", "a test", "--yes"));
        return shop.run(credentials(), args.toArray(String[]::new));
    }

    private Map<String, String> credentials() {
        return Map.of(
                "GATEHOUSE_HOME", home.toString(),
                "GATEHOUSE_SUPEROFFICE_USER", crm.user(),
                "GATEHOUSE_SUPEROFFICE_PASSWORD", crm.password());
    }
}
