package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSrsAccess;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Timeout(120)
class ProcessTest extends PlayedShopFixture {
    private static final int MANY = 200;

    private Process start(Stream<String> args) throws IOException {
        return start(Map.of(), args);
    }

    private Process start(Map<String, String> env, Stream<String> args) throws IOException {
        return start(
                env, home.resolve("out"), Stream.concat(ProgramProcess.command(), args).toList());
    }

    private Process start(Map<String, String> env, Path out, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(shop.credentials());
        builder.environment().putAll(env);
        builder.redirectOutput(out.toFile());
        return builder.start();
    }

    /** What a shell does with the program, whose words are {@code "$@"}. */
    private Process startIn(String shell, Map<String, String> env, String... args)
            throws IOException {
        Stream<String> around = Stream.of("bash", "-c", shell, "bash");
        Stream<String> words = Stream.concat(ProgramProcess.command(), Stream.of(args));
        return start(env, home.resolve("out"), Stream.concat(around, words).toList());
    }

    private static String errors(Process ran) throws Exception {
        try (var said = ran.errorReader(UTF_8)) {
            String text = said.readAllAsString();
            ran.waitFor();
            return text;
        }
    }

    @Test
    void a_reading_verb_that_is_told_to_end_signs_out() throws Exception {
        shop.control(
                "POST",
                "/faults",
                "{\"kind\":\"delay\",\"route\":\"GET /users\",\"by\":\"PT60S\"}");

        Process running = start(Stream.of("sessions", "list", "-e", "Shop"));
        StateWaiter.holds("the names are asked for", () -> shop.calls("GET /users") > 0);
        running.toHandle().destroy();

        assertThat(errors(running)).contains("Signed out.").doesNotContain("\tat ");
        assertThat(running.exitValue()).isEqualTo(143);
        assertThat(shop.signedIn()).isEmpty();
    }

    @Test
    void a_revoke_that_is_told_to_end_before_its_run_sends_nothing_more_and_signs_out()
            throws Exception {
        String id = shop.begin("999", "BackOffice");
        shop.control(
                "POST",
                "/faults",
                "{\"kind\":\"delay\",\"route\":\"GET /sessions/{id}\",\"by\":\"PT60S\"}");

        Process running =
                start(Stream.of("sessions", "revoke", id, "-e", "Shop", "--reason", "x", "--yes"));
        StateWaiter.holds("it is looked at", () -> shop.calls("GET /sessions/{id}") > 0);
        running.toHandle().destroy();

        assertThat(errors(running)).contains("Signed out.").doesNotContain("\tat ");
        assertThat(running.exitValue()).isEqualTo(143);
        assertThat(shop.lives(id)).isTrue();
        assertThat(shop.signedIn()).isEmpty();
    }

    @Test
    void a_full_disk_is_an_error_and_a_closed_pipe_is_none() throws Exception {
        List<String> list =
                Stream.concat(ProgramProcess.command(), Stream.of("sessions", "list", "-e", "Shop"))
                        .toList();

        Process full = start(Map.of(), Path.of("/dev/full"), list);
        Process closed =
                startIn(
                        "\"$@\" | true; exit ${PIPESTATUS[0]}",
                        Map.of(),
                        "sessions",
                        "list",
                        "-e",
                        "Shop");

        assertThat(errors(full)).contains("could not be written");
        assertThat(full.exitValue()).isEqualTo(1);
        assertThat(errors(closed)).doesNotContain("could not be written");
        assertThat(closed.exitValue()).isZero();
    }

    @Test
    void in_a_locale_without_letters_results_are_utf_8_and_spoilt_arguments_are_refused()
            throws Exception {
        Map<String, String> plain = Map.of("LC_ALL", "C");
        shop.begin("Hru\u0161kov\u00e1", "BackOffice");

        Process list = startIn("exec \"$@\"", plain, "sessions", "list", "-e", "Shop", "-o", "csv");
        String listed = errors(list);
        String csv = Files.readString(home.resolve("out"));
        shop.resetCounters();
        Process revoke =
                startIn(
                        "exec \"$@\" --reason $'vy\\305\\241ie'",
                        plain,
                        "sessions",
                        "revoke",
                        "x",
                        "-e",
                        "Shop",
                        "--yes");

        assertThat(list.exitValue()).as(listed).isZero();
        assertThat(csv).contains("Hru\u0161kov\u00e1");
        assertThat(errors(revoke)).contains("LC_ALL=C.UTF-8");
        assertThat(revoke.exitValue()).isEqualTo(2);
        assertThat(shop.calls("")).isZero();
    }

    @Test
    void a_locale_with_other_digits_changes_nothing_that_a_machine_reads() throws Exception {
        Process list =
                startIn(
                        "exec \"$1\" -Duser.language=fa -Duser.country=IR \"${@:2}\"",
                        Map.of(),
                        "sessions",
                        "list",
                        "-e",
                        "Shop",
                        "-o",
                        "csv");

        assertThat(errors(list)).contains("31 of 31").contains("complete");
        assertThat(list.exitValue()).isZero();
        assertThat(Files.readString(home.resolve("out")).codePoints().filter(Character::isDigit))
                .allMatch(digit -> digit <= '9');
    }

    @Test
    void what_a_program_reads_is_english_in_every_language() throws Exception {
        String slovak = "exec \"$1\" -Duser.language=sk -Duser.country=SK \"${@:2}\"";

        Process table =
                startIn(slovak, Map.of(), "sessions", "show", "-e", "Shop", "noSuchSession");
        assertThat(errors(table)).contains("Portos nem\u00e1");
        Process json =
                startIn(
                        slovak,
                        Map.of(),
                        "sessions",
                        "show",
                        "-e",
                        "Shop",
                        "noSuchSession",
                        "-o",
                        "json");
        assertThat(errors(json)).contains("Portos has no session");
    }

    @Test
    void a_program_that_is_told_to_end_ends_the_delete_under_way_and_writes_its_receipt()
            throws Exception {
        List<String> ids =
                IntStream.range(0, MANY).mapToObj(_ -> shop.begin("1", "BackOffice")).toList();
        shop.control(
                "POST",
                "/faults",
                "{\"kind\":\"delay\",\"route\":\"DELETE /sessions/{id}\",\"by\":\"PT0.5S\","
                        + "\"times\":\"200\"}");
        Stream<String> revoke =
                Stream.of(
                        "sessions",
                        "revoke",
                        "-e",
                        "Shop",
                        "--reason",
                        "test",
                        "--yes",
                        "--count",
                        String.valueOf(MANY));

        Process running = start(Stream.concat(revoke, ids.stream()));
        try (var said = running.errorReader(UTF_8)) {
            assertThat(said.lines().filter(line -> line.contains(" of 200 done")).findFirst())
                    .isPresent();
            running.toHandle().destroy();
            said.lines().forEach(_ -> {});
            running.waitFor();
        }

        JsonNode receipt = JsonMapper.shared().readTree(Files.readString(home.resolve("out")));
        int revoked = receipt.at("/counts/revoked").asInt();
        assertThat(receipt.path("lines")).hasSize(MANY);
        assertThat(revoked).isBetween(1, MANY - 1);
        assertThat(receipt.at("/counts/notTried").asInt()).isEqualTo(MANY - revoked);
        assertThat(ids.stream().filter(shop::lives)).hasSize(MANY - revoked);
        assertThat(shop.revokes()).isEqualTo(revoked);
    }

    @Test
    void an_agent_is_logged_out_and_the_ladder_written_when_the_program_is_told_to_end()
            throws Exception {
        Process running = startLogin();
        try (var said = running.errorReader(UTF_8)) {
            assertThat(said.lines().filter(line -> line.startsWith("LOGGED_IN")).findFirst())
                    .isPresent();
            running.toHandle().destroy();
            said.lines().forEach(_ -> {});
            running.waitFor();
        }

        JsonNode ladder = JsonMapper.shared().readTree(Files.readString(home.resolve("out")));
        assertThat(ladder.path("badge").asString()).isEqualTo("LOGOUT_CONFIRMED");
        assertThat(shop.control("GET", "/srs/sessions", "").path("count").asInt()).isZero();
    }

    @Test
    void a_login_that_is_told_to_end_in_its_first_look_is_not_sent() throws Exception {
        shop.reading("srs.answer-delay", "40s");

        Process running = startLogin();
        StateWaiter.holds("the version is asked for", () -> shop.calls("/version") > 0);
        running.toHandle().destroy();

        assertThat(errors(running)).contains("Stopped before").doesNotContain("\tat ");
        assertThat(running.exitValue()).isEqualTo(143);
        assertThat(shop.calls("/me")).isZero();
    }

    private Process startLogin() throws IOException {
        PlayedSrsAccess srs = shop.srs();
        shop.run(
                "environments",
                "add",
                "Desk",
                "--kind",
                "test",
                "--srs",
                srs.base().toString(),
                "--srs-origin",
                srs.origin());
        Map<String, String> agent =
                Map.of(
                        "GATEHOUSE_SRS_USER", srs.user(),
                        "GATEHOUSE_SRS_PASSWORD", srs.password());
        return start(
                agent, Stream.of("recording", "login", "-e", "Desk", "--reason", "test", "--yes"));
    }

    @Test
    void a_played_sandbox_is_a_program_that_others_can_call() throws Exception {
        Process sandbox = start(Stream.of("sandbox", "--sessions", "5"));
        Path out = home.resolve("out");

        sandbox.getOutputStream().close();

        assertThat(sandbox.waitFor()).isZero();
        assertThat(Files.readAllLines(out)).singleElement().asString().contains("\"control\"");
    }
}
