package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looking at the SRS of this computer, and the question before a login. */
@Timeout(60)
class RecordingTest {
    private static final String[] LOGIN = {
        "recording", "login", "-e", "Desk", "--reason", "agent is not recorded"
    };

    @TempDir Path home;
    private AgentTerminal terminal;

    @BeforeEach
    void open() {
        terminal = AgentTerminal.open(home);
    }

    @AfterEach
    void close() {
        assertThat(terminal.shop.violations()).isEmpty();
        terminal.close();
    }

    @Test
    void a_status_is_the_ladder_of_the_harmless_steps() {
        RunResult ran = status();

        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode ladder = ran.json();
        assertThat(ladder.propertyNames()).containsExactly("badge", "steps");
        assertThat(ladder.path("badge").asString()).isEqualTo("UNKNOWN");
        assertThat(ladder.path("steps").get(0).propertyNames())
                .containsExactly("step", "finding", "evidence");
        assertThat(AgentTerminal.findings(ran))
                .containsExactly(
                        "VERSION_KNOWN", "ORIGIN_ACCEPTED", "ORIGIN_ACCEPTED", "ORIGIN_ACCEPTED");
        assertThat(ran.err()).contains("SRS answers. Session state cannot be read");
        assertThat(terminal.acts())
                .containsExactly("version", "preflight", "preflight", "preflight");
    }

    @Test
    void a_status_asks_nobody_for_a_password() {
        var person = new ScriptedPerson();

        RunResult ran = terminal.runAsked(person, "recording", "status", "-e", "Desk");

        assertThat(ran.exit()).isZero();
        assertThat(person.questions()).isEmpty();
        assertThat(ran.lines()).hasSize(5);
        assertThat(ran.lines().getFirst()).matches("Step +Finding +Evidence");
        assertThat(ran.lines().get(1)).contains("3", "VERSION_KNOWN: SRS 8.5.302.14 answers");
    }

    @Test
    void a_status_has_the_forms_of_every_verb() {
        assertThat(status("-o", "jsonl").lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith("{\"step\":").endsWith("}"));
        assertThat(status("-o", "csv").lines()).hasSize(5).startsWith("step,finding,evidence");
    }

    @Test
    void a_step_that_is_not_good_ends_with_1() {
        terminal.shop.reading("srs.expected-origins", "other");
        RunResult blocked = status();
        terminal.shop.reading("srs.version-answer", "404");
        RunResult stranger = status();

        assertThat(blocked.exit()).isEqualTo(1);
        assertThat(blocked.json().path("badge").asString()).isEqualTo("UNKNOWN");
        assertThat(AgentTerminal.findings(blocked)).contains("ORIGIN_NOT_ACCEPTED");
        assertThat(blocked.err()).contains("Web desktop blocked");
        assertThat(stranger.exit()).isEqualTo(1);
        assertThat(stranger.json().path("badge").asString()).isEqualTo("NOT_SRS");
        assertThat(AgentTerminal.findings(stranger)).containsExactly("NOT_SRS");
    }

    @Test
    void settings_that_cannot_be_used_are_step_0_and_send_nothing() {
        terminal.add("Far", "http://192.0.2.1:8080");

        RunResult ran = terminal.run("recording", "status", "-e", "Far");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.json().path("badge").asString()).isEqualTo("NOT_CONFIGURED");
        assertThat(AgentTerminal.findings(ran)).containsExactly("NOT_LOOPBACK");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void an_environment_without_an_srs_says_so() {
        RunResult ran = terminal.run("recording", "status", "-e", "Shop");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("This environment has no Screen Recording Service.");
    }

    @Test
    void a_status_without_a_name_looks_at_the_sandbox() {
        assertThat(terminal.run("recording", "status").exit()).isZero();
    }

    @Test
    void a_session_that_was_left_open_is_told_until_somebody_signs_in() throws IOException {
        Files.writeString(
                home.resolve("recording-1.session"),
                String.join(
                        "\n",
                        "environment=Desk",
                        "user=spare.desk",
                        "openedAt=2026-11-20T08\\:00\\:00Z",
                        "alive=true",
                        "process=999999999 "));
        String told = "A session for spare.desk, opened";

        assertThat(status().err()).contains(told, "was not closed", "SRS should have dropped it");
        assertThat(status().err()).contains(told);
        assertThat(terminal.run(with("--yes")).err()).contains(told);
        assertThat(status().err()).doesNotContain(told);
    }

    @Test
    void a_login_without_a_terminal_needs_yes_and_an_environment() {
        RunResult unasked = terminal.run(LOGIN);
        RunResult unnamed = terminal.run("recording", "login", "--reason", "test", "--yes");

        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains("Add --yes");
        assertThat(unnamed.exit()).isEqualTo(2);
        assertThat(unnamed.err()).contains("A write needs an environment");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void a_login_without_credentials_is_not_sent() {
        RunResult ran = terminal.shop.run(Map.of("GATEHOUSE_HOME", home.toString()), with("--yes"));

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("GATEHOUSE_SRS_USER", "Nothing was sent");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void what_srs_is_never_told_is_wrong_usage() {
        for (String[] wrong :
                List.of(
                        new String[] {"--device", "7001"},
                        new String[] {"--device", "@SIP_Switch"},
                        new String[] {"--server", "rws.example.com"},
                        new String[] {"--reason", " "})) {
            RunResult ran = terminal.run(with(Stream.of(new String[] {"--yes"}, wrong)));
            assertThat(ran.exit()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void a_dry_run_sends_nothing() {
        RunResult ran = terminal.run(with("--dry-run"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Would be sent: one login of anna.novak to SRS at");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void the_question_warns_in_the_words_of_the_contract_and_names_a_server() {
        var person = new ScriptedPerson("no");

        RunResult ran =
                terminal.runAsked(
                        person,
                        with(
                                "--server",
                                "https://rws.example.com:4443",
                                "--peer-server",
                                "https://peer.example.com"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nobody was signed in");
        assertThat(person.questions())
                .singleElement()
                .asString()
                .contains(
                        "This signs anna.novak in to screen recording on this computer. It may"
                                + " push out the session of the agent’s own desktop. Gatehouse will"
                                + " poll every 20 seconds and log out when you finish or close it.",
                        "https://rws.example.com:4443, https://peer.example.com",
                        "environment Desk");
        assertThat(terminal.acts()).doesNotContain("login");
    }

    @Test
    void a_person_is_asked_for_user_and_password_and_no_more_than_once() {
        var person = new ScriptedPerson("anna.novak", "yes", terminal.srs.password());

        RunResult ran =
                terminal.shop.run(
                        Map.of("GATEHOUSE_HOME", home.toString()),
                        Optional.of(person),
                        _ -> () -> {},
                        _ -> {},
                        LOGIN);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(person.questions()).hasSize(3);
        assertThat(terminal.acts()).containsOnlyOnce("login");
    }

    @Test
    void nobody_is_asked_for_a_password_that_would_go_to_a_stranger() {
        terminal.shop.reading("srs.version-answer", "not-json");
        var person = new ScriptedPerson();

        RunResult ran = terminal.runAsked(person, LOGIN);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(person.questions()).isEmpty();
        assertThat(ran.out()).contains("NOT_SRS");
    }

    private RunResult status(String... more) {
        return terminal.run(
                Stream.concat(Stream.of("recording", "status", "-e", "Desk"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String[] with(String... more) {
        return with(Stream.<String[]>of(more));
    }

    private static String[] with(Stream<String[]> more) {
        return Stream.concat(Stream.<String[]>of(LOGIN), more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
