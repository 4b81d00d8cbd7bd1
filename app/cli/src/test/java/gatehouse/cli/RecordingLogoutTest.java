package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Logging out a session of screen recording that an earlier Gatehouse left open. */
@Timeout(60)
class RecordingLogoutTest {
    private static final String LOGIN = "recording login -e Desk --reason unrecorded --yes";
    private static final String LOGOUT = "recording logout -e Desk --reason crashed";

    @TempDir Path home;
    private AgentTerminal terminal;

    @BeforeEach
    void open() {
        terminal = AgentTerminal.impatient(home);
    }

    @AfterEach
    void close() {
        assertThat(terminal.shop.violations()).isEmpty();
        terminal.close();
    }

    @Test
    void a_session_that_was_left_open_is_logged_out_once_and_its_note_forgotten() {
        leaveOpen();

        RunResult ran = terminal.run(logout("--yes"));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(session()).containsExactly("login", "logout");
        assertThat(terminal.living()).isZero();
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGGED_OUT");
        assertThat(ran.err())
                .contains(
                        "A session for anna.novak, opened",
                        "may end the session of the agent’s own desktop");
        assertThat(notes()).isEmpty();
        assertThat(terminal.journaled("srs.logout").path("reason").asString()).isEqualTo("crashed");
        assertThat(terminal.journaled("srs.logout").path("outcome").asString()).isEqualTo("done");
        assertThat(ran.out() + ran.err()).doesNotContain(terminal.srs.password());
        assertThat(terminal.run(logout("--yes")).exit()).isEqualTo(1);
        assertThat(session()).containsExactly("login", "logout");
    }

    @Test
    void a_session_that_is_gone_already_is_forgotten_too() {
        leaveOpen();
        terminal.shop.control("POST", "/srs/restart", "");

        RunResult ran = terminal.run(logout("--yes"));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.json().path("badge").asString()).isEqualTo("ALREADY_GONE");
        assertThat(notes()).isEmpty();
    }

    @Test
    void without_a_note_nothing_is_sent() {
        RunResult ran = terminal.run(logout("--yes"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing was sent", "no note of a login of anna.novak");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void a_note_of_another_user_or_address_does_not_count() throws IOException {
        note("spare.desk", terminal.srs.base().toString());
        note("anna.novak", "http://127.0.0.1:1");

        assertThat(terminal.run(logout("--yes")).exit()).isEqualTo(1);
        assertThat(terminal.acts()).isEmpty();
        assertThat(notes()).hasSize(2);
    }

    @Test
    void a_note_of_an_earlier_version_counts_by_its_environment() {
        leaveOpen();
        RecordingNoteFiles.in(home).replace("(?m)^address=.*$", "");

        assertThat(terminal.run(logout("--yes")).exit()).isZero();
        assertThat(terminal.living()).isZero();
    }

    @Test
    void the_session_of_a_gatehouse_that_still_runs_is_left_alone() {
        terminal.shop.fault("srs", "drop-after", "GET /api/v2/me");
        assertThat(terminal.run(LOGIN.split(" ")).exit()).isEqualTo(4);

        assertThat(terminal.run(logout("--yes")).exit()).isEqualTo(1);
        assertThat(session()).containsExactly("login");
    }

    @Test
    void a_logout_that_is_not_answered_is_unknown_and_keeps_the_note() {
        leaveOpen();
        terminal.shop.fault("srs", "drop-after", "POST /api/v2/me");

        RunResult ran = terminal.run(logout("--yes"));

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.json().path("badge").asString()).isEqualTo("LOGOUT_UNKNOWN");
        assertThat(session()).containsExactly("login", "logout");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void a_logout_is_confirmed_as_any_write() {
        leaveOpen();
        var person = new ScriptedPerson("no");

        RunResult unasked = terminal.run(logout());
        RunResult unreasoned = terminal.run("recording", "logout", "-e", "Desk", "--yes");
        RunResult shown = terminal.run(logout("--dry-run"));
        RunResult declined = terminal.runAsked(person, logout());

        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(unasked.err()).contains("Add --yes");
        assertThat(unreasoned.exit()).isEqualTo(2);
        assertThat(shown.exit()).isZero();
        assertThat(shown.err()).contains("Would be sent: one logout of anna.novak to SRS at");
        assertThat(declined.exit()).isEqualTo(1);
        assertThat(declined.err()).contains("Nobody was logged out");
        assertThat(session()).containsExactly("login");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void production_must_be_named() throws IOException {
        addProduction();
        note("anna.novak", terminal.srs.base().toString());

        RunResult unnamed =
                terminal.run("recording", "logout", "-e", "Live", "--reason", "crashed", "--yes");

        assertThat(unnamed.exit()).isEqualTo(2);
        assertThat(unnamed.err()).contains("--on-production \"Live\"");
        assertThat(terminal.acts()).isEmpty();
    }

    @Test
    void no_password_goes_to_a_stranger() {
        leaveOpen();
        terminal.shop.reading("srs.version-answer", "not-json");

        RunResult ran = terminal.run(logout("--yes"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("NOT_SRS");
        assertThat(session()).containsExactly("login");
    }

    @Test
    void a_login_that_the_server_failed_keeps_its_note() {
        terminal.shop.reading("srs.recording-server", "500");

        assertThat(terminal.run(LOGIN.split(" ")).exit()).isEqualTo(4);

        assertThat(notes()).hasSize(1);
    }

    /** As a Gatehouse does that is killed while nobody knows what became of its login. */
    private void leaveOpen() {
        terminal.shop.fault("srs", "drop-after", "GET /api/v2/me");
        assertThat(terminal.run(LOGIN.split(" ")).exit()).isEqualTo(4);
        assertThat(terminal.living()).isEqualTo(1);
        RecordingNoteFiles.in(home).leaveBehind();
    }

    private void note(String user, String address) throws IOException {
        Files.writeString(
                home.resolve("recording-" + user + address.hashCode() + ".session"),
                String.join(
                        "\n",
                        "environment=Desk",
                        "address=" + address,
                        "user=" + user,
                        "openedAt=2026-11-20T08\\:00\\:00Z",
                        "alive=true",
                        "process=999999999 "));
    }

    private List<Path> notes() {
        return RecordingNoteFiles.in(home).all();
    }

    private void addProduction() {
        assertThat(
                        terminal.run(
                                        "environments",
                                        "add",
                                        "Live",
                                        "--kind",
                                        "production",
                                        "--srs",
                                        terminal.srs.base().toString(),
                                        "--srs-origin",
                                        terminal.srs.origin())
                                .exit())
                .isZero();
    }

    /** What arrived and was not harmless. */
    private List<String> session() {
        return terminal.acts().stream()
                .filter(act -> !act.equals("version") && !act.equals("preflight"))
                .toList();
    }

    private static String[] logout(String... more) {
        return Stream.concat(Stream.of(LOGOUT.split(" ")), Stream.of(more)).toArray(String[]::new);
    }
}
