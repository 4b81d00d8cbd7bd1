package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RandomCases;
import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
    private static final int SESSIONS = 2_000;
    private static final int KILLS = 3;
    private static final int NIGHTLY_RUNS = 17;

    @TempDir Path home;

    @TestFactory
    @Timeout(600)
    Stream<DynamicTest> a_run_of_thousands_that_is_killed_three_times_goes_on() {
        return runs(1);
    }

    @TestFactory
    @Tag("nightly")
    @Timeout(7200)
    Stream<DynamicTest> fifty_kills_lose_nothing() {
        return runs(NIGHTLY_RUNS);
    }

    private Stream<DynamicTest> runs(int count) {
        return RandomCases.numbers(count)
                .mapToObj(number -> {
                    List<Integer> moments =
                            new Random(number)
                                    .ints(KILLS, 1, SESSIONS - 100)
                                    .sorted()
                                    .boxed()
                                    .toList();
                    return DynamicTest.dynamicTest(
                            RandomCases.named(number, "killed after " + moments),
                            () -> prove(home.resolve(String.valueOf(number)), moments));
                });
    }

    /**
     * @param moments how many sessions were asked to end when the program is killed, at least
     */
    private static void prove(Path folder, List<Integer> moments) throws Exception {
        try (var shop = PlayedShop.open(folder)) {
            List<String> ids =
                    IntStream.range(0, SESSIONS)
                            .mapToObj(_ -> shop.begin("112", "BackOffice"))
                            .toList();
            Set<String> others = new HashSet<>(shop.alive());
            ids.forEach(others::remove);
            slowDown(shop);

            kill(shop, moments.getFirst(), begin());
            RunResult runs = shop.run("sessions", "runs");
            assertThat(runs.exit()).as("unfinished").isEqualTo(4);
            String run = runs.json().at("/runs/0/run").asString();
            for (int sent : moments.subList(1, KILLS)) {
                kill(shop, sent, List.of("sessions", "revoke", "--resume", run, "--yes"));
            }
            RunResult resumed =
                    shop.run("sessions", "revoke", "--resume", run, "--yes", "-o", "json");

            Map<String, String> outcomes = outcomes(resumed.json());
            assertThat(outcomes).containsOnlyKeys(ids);
            assertThat(outcomes.values()).isSubsetOf("revoked", "unknown");
            assertThat(outcomes.values().stream().filter("unknown"::equals))
                    .as("under way at once, at most")
                    .hasSizeLessThanOrEqualTo(4 * KILLS);
            Set<String> alive = new HashSet<>(shop.alive());
            assertThat(ids.stream().filter(alive::contains))
                    .allSatisfy(id -> assertThat(outcomes).containsEntry(id, "unknown"));
            assertThat(alive).as("others").containsAll(others);
            assertThat(shop.revokes()).as("none is sent twice").isLessThanOrEqualTo(SESSIONS);
            assertThat(shop.violations()).isEmpty();
        }
    }

    private static void slowDown(PlayedShop shop) {
        shop.control(
                "POST",
                "/faults",
                "{\"kind\":\"delay\",\"route\":\"DELETE /sessions/{id}\",\"by\":\"PT0.005S\","
                        + "\"times\":\""
                        + SESSIONS
                        + "\"}");
    }

    private static List<String> begin() {
        return List.of(
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
                String.valueOf(SESSIONS));
    }

    /** Starts a program, and kills it when it has asked so many sessions to end, one at least. */
    private static void kill(PlayedShop shop, int sent, List<String> verb) throws Exception {
        long least = Math.max(sent, shop.calls("DELETE") + 1);
        var builder =
                new ProcessBuilder(Stream.concat(ProgramProcess.command(), verb.stream()).toList());
        builder.environment().putAll(shop.credentials());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process running = builder.start();
        StateWaiter.holds("some are revoked", () -> shop.calls("DELETE") >= least);
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
