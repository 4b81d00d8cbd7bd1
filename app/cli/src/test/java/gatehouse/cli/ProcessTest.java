package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.PlayedSrsAccess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
class ProcessTest {
    private static final int MANY = 200;

    @TempDir Path home;
    private PlayedShop shop;

    @BeforeEach
    void open() {
        shop = PlayedShop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Process start(Stream<String> args) throws IOException {
        return start(Map.of(), args);
    }

    private Process start(Map<String, String> env, Stream<String> args) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Stream<String> program =
                Stream.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InProcess.class.getName());
        var builder = new ProcessBuilder(Stream.concat(program, args).toList());
        builder.environment().putAll(shop.credentials());
        builder.environment().putAll(env);
        builder.redirectOutput(home.resolve("out").toFile());
        return builder.start();
    }

    @Test
    void a_program_that_is_told_to_end_ends_the_delete_under_way_and_writes_its_receipt()
            throws Exception {
        List<String> ids =
                IntStream.range(0, MANY).mapToObj(_ -> shop.begin("1", "BackOffice")).toList();
        Stream<String> revoke =
                Stream.of("sessions", "revoke", "-e", "Shop", "--reason", "test", "--yes");

        Process running = start(Stream.concat(revoke, ids.stream()));
        try (var said = running.errorReader(UTF_8)) {
            assertThat(said.lines().filter(line -> line.startsWith("1 of 200")).findFirst())
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

        Process running =
                start(
                        agent,
                        Stream.of("recording", "login", "-e", "Desk", "--reason", "test", "--yes"));
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
    void a_played_sandbox_is_a_program_that_others_can_call() throws Exception {
        Process sandbox = start(Stream.of("sandbox", "--sessions", "5"));
        Path out = home.resolve("out");

        sandbox.getOutputStream().close();

        assertThat(sandbox.waitFor()).isZero();
        assertThat(Files.readAllLines(out)).singleElement().asString().contains("\"control\"");
    }
}
