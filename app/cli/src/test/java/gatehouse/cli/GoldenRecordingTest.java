package gatehouse.cli;

import gatehouse.console.connections.srs.LocalHostName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What the verbs about screen recording write as JSON, for each outcome. */
@Timeout(120)
class GoldenRecordingTest {
    private static final String LOGIN =
            "recording login -e Desk -o json --reason unrecorded --ticket T-9";

    @TempDir Path home;
    private AgentTerminal terminal;
    private GoldenFile golden;

    @BeforeEach
    void open() {
        terminal = AgentTerminal.open(home);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    @Test
    void looking() {
        golden = new GoldenFile("recording-status");
        terminal.add("Far", "http://192.0.2.1:8080");
        golden.add("all is well", status("Desk"));
        under("expected-origins", "other", () -> golden.add("blocked", status("Desk")));
        under("cors-headers", "origin-only", () -> golden.add("incomplete", status("Desk")));
        under("version-answer", "404", () -> golden.add("a stranger", status("Desk")));
        under("service", "closed", () -> golden.add("nobody listens", status("Desk")));
        under("service", "not-http", () -> golden.add("no HTTP", status("Desk")));
        golden.add("another computer", status("Far"));
        golden.add("no SRS there", status("Shop"));
        golden.add("no such environment", status("Nowhere"));
        golden.verify();
    }

    @Test
    void signing_in() {
        golden = new GoldenFile("recording-login");
        hideComputer();
        golden.add("dry run", login("--dry-run"));
        golden.add("logged out", login("--yes"));
        golden.add(
                "with a seat",
                login("--yes", "--place", "Desk_0417", "--device", "7001@SIP_Switch", "--csrf"));
        under(
                "recording-server",
                "200-then-ping-401",
                () -> golden.add("not kept", login("--yes")));
        under("recording-server", "500", () -> golden.add("login error", login("--yes")));
        under("bad-credentials", "401", () -> golden.add("rejected", wrongPassword()));
        under("bad-credentials", "200-code-8", () -> golden.add("change needed", wrongPassword()));
        under("bad-credentials", "403", () -> golden.add("forbidden", wrongPassword()));
        under(
                "wrong-place",
                "400",
                () -> golden.add("no such place", login("--yes", "--place", "Nowhere_1")));
        terminal.shop.fault("srs", "drop-after", "GET /api/v2/me");
        golden.add("unknown", login("--yes"));
        under(
                "token-headers",
                "none",
                () -> golden.add("logout refused", login("--yes", "--csrf")));
        under("logout-effect", "lingers", () -> golden.add("not gone", login("--yes")));
        under("service", "closed", () -> golden.add("nobody listens", login("--yes")));
        golden.add("nobody to ask", nobody());
        golden.add("wrong device", login("--yes", "--device", "7001"));
        golden.add("wrong server", login("--yes", "--server", "rws.example.com"));
        golden.add("without --yes", login());
        golden.add("declined", terminal.runAsked(new ScriptedPerson("no"), LOGIN.split(" ")));
        golden.add("the journal", terminal.shop.run("journal", "list"));
        golden.verify();
    }

    private void under(String reading, String value, Runnable act) {
        terminal.shop.reading("srs." + reading, value);
        act.run();
        terminal.shop.control("POST", "/readings/reset", "");
        terminal.shop.control("POST", "/srs/restart", "");
    }

    private RunResult status(String environment) {
        return terminal.run("recording", "status", "-e", environment, "-o", "json");
    }

    private RunResult login(String... more) {
        return terminal.run(args(more));
    }

    private RunResult wrongPassword() {
        var env = terminal.credentials();
        env.put("GATEHOUSE_SRS_PASSWORD", "wrong");
        return terminal.shop.run(env, args("--yes"));
    }

    private RunResult nobody() {
        return terminal.shop.run(Map.of("GATEHOUSE_HOME", home.toString()), args("--yes"));
    }

    private void hideComputer() {
        golden.hide(LocalHostName.name(System.getenv()), "<computer>");
    }

    private static String[] args(String... more) {
        return Stream.concat(Stream.of(LOGIN.split(" ")), Stream.of(more)).toArray(String[]::new);
    }
}
