package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RandomCases;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A run whose program is killed in the middle goes on: no session is lost, doubled or wrongly
 * called revoked. The shop itself says which sessions live.
 */
class KilledRunTest {
    private static final int FEW = 60;
    private static final int MANY = 2_000;
    private static final int KILLS = 50;

    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25})
    @Timeout(120)
    void a_run_that_is_killed_goes_on(int sent) throws Exception {
        prove(home, FEW, sent);
    }

    @TestFactory
    @Tag("nightly")
    @Timeout(7200)
    Stream<DynamicTest> a_run_of_thousands_that_is_killed_anywhere_goes_on() {
        return RandomCases.numbers(KILLS)
                .mapToObj(number -> {
                    int sent = 1 + new Random(number).nextInt(MANY - 100);
                    return DynamicTest.dynamicTest(
                            RandomCases.named(number, "killed after " + sent),
                            () -> prove(home.resolve(String.valueOf(number)), MANY, sent));
                });
    }

    /**
     * @param sent how many sessions were asked to end when the program is killed, at least
     */
    private static void prove(Path folder, int sessions, int sent) throws Exception {
        try (var shop = PlayedShop.open(folder)) {
            List<String> ids =
                    IntStream.range(0, sessions)
                            .mapToObj(_ -> shop.begin("112", "BackOffice"))
                            .toList();
            Set<String> others = new HashSet<>(shop.alive());
            ids.forEach(others::remove);
            slowDown(shop, sessions);
            kill(shop, sessions, sent);

            RunResult runs = shop.run("sessions", "runs");
            assertThat(runs.exit()).isEqualTo(4);
            String run = runs.json().at("/runs/0/run").asString();
            RunResult resumed =
                    shop.run("sessions", "revoke", "--resume", run, "--yes", "-o", "json");

            Map<String, String> outcomes = outcomes(resumed.json());
            assertThat(outcomes).containsOnlyKeys(ids);
            assertThat(outcomes.values()).isSubsetOf("revoked", "unknown");
            assertThat(outcomes.values().stream().filter("unknown"::equals))
                    .as("under way at once, at most")
                    .hasSizeLessThanOrEqualTo(4);
            Set<String> alive = new HashSet<>(shop.alive());
            assertThat(ids.stream().filter(alive::contains))
                    .allSatisfy(id -> assertThat(outcomes).containsEntry(id, "unknown"));
            assertThat(alive).as("others").containsAll(others);
            assertThat(shop.revokes()).as("none is sent twice").isLessThanOrEqualTo(sessions);
            assertThat(shop.violations()).isEmpty();
        }
    }

    private static void slowDown(PlayedShop shop, int sessions) {
        shop.control(
                "POST",
                "/faults",
                "{\"kind\":\"delay\",\"route\":\"DELETE /sessions/{id}\",\"by\":\"PT0.02S\","
                        + "\"times\":\""
                        + sessions
                        + "\"}");
    }

    private static void kill(PlayedShop shop, int sessions, int sent) throws Exception {
        Stream<String> revoke =
                Stream.of(
                        "sessions",
                        "revoke",
                        "-e",
                        "Shop",
                        "--reason",
                        "test",
                        "--filter",
                        "user:112 dev:BackOffice",
                        "--yes",
                        "--count",
                        String.valueOf(sessions));
        var builder = new ProcessBuilder(Stream.concat(ProgramProcess.command(), revoke).toList());
        builder.environment().putAll(shop.credentials());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process running = builder.start();
        StateWaiter.holds("some are revoked", () -> shop.calls("DELETE") >= sent);
        running.destroyForcibly().waitFor();
    }

    private static Map<String, String> outcomes(JsonNode receipt) {
        return receipt.path("lines")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                line -> line.path("sessionId").asString(),
                                line -> line.path("outcome").asString()));
    }
}
