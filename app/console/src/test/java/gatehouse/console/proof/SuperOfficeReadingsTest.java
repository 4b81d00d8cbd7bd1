package gatehouse.console.proof;

import gatehouse.console.environments.Home;
import gatehouse.console.journal.Journal;
import gatehouse.sandbox.Sandbox;
import gatehouse.sandbox.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Both places of SuperOffice under every way to read the contract (contract: SuperOffice 12): the
 * defaults, each alternative alone, and random mixtures.
 *
 * <p>{@code -Dgatehouse.mixture=NUMBER} plays one mixture again; {@code
 * -Dgatehouse.mixtures.from=NUMBER} plays others than the usual ones.
 */
@Timeout(600)
class SuperOfficeReadingsTest {
    private static final int MIXTURES = 200;

    @TempDir static Path folder;
    private static Journal journal;
    private static Sandbox sandbox;
    private static Control control;
    private static Map<String, List<String>> table;

    @BeforeAll
    static void open() {
        journal = new Journal(Home.of(folder.resolve("home")));
        sandbox = Sandbox.start(SandboxOptions.standard().withSessions(1));
        control = new Control(sandbox.control());
        table = new LinkedHashMap<>();
        for (JsonNode row : control.ask("GET", "/readings/superoffice", "").path("table")) {
            table.put(
                    "superoffice." + row.path("name").asString(),
                    row.path("values").valueStream().map(JsonNode::asString).toList());
        }
    }

    @AfterAll
    static void close() throws IOException {
        sandbox.close();
        journal.close();
    }

    @TestFactory
    Stream<DynamicTest> both_places_tell_the_truth_as_the_contract_is_read_by_default() {
        return Stream.of(test("defaults", Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> both_places_tell_the_truth_under_each_alternative_alone() {
        return table.entrySet().stream()
                .flatMap(row ->
                        row.getValue().stream().skip(1).map(value -> Map.of(row.getKey(), value)))
                .map(readings -> test(readings.toString(), readings));
    }

    @TestFactory
    Stream<DynamicTest> both_places_tell_the_truth_under_random_mixtures() {
        Long one = Long.getLong("gatehouse.mixture");
        long from = Long.getLong("gatehouse.mixtures.from", 1);
        LongStream numbers =
                one == null ? LongStream.range(from, from + MIXTURES) : LongStream.of(one);
        return numbers.mapToObj(number -> {
            Map<String, String> readings = mixture(number);
            return test("-Dgatehouse.mixture=" + number + " " + readings, readings);
        });
    }

    private static DynamicTest test(String name, Map<String, String> readings) {
        return DynamicTest.dynamicTest(
                name, () -> new ServingStaff(sandbox, control, journal).goesWellUnder(readings));
    }

    /**
     * One way to read each point, drawn by a number: the same number draws the same. Every second
     * one is without a fault, so that all has to go well.
     */
    private static Map<String, String> mixture(long number) {
        var random = new SplittableRandom(number);
        var drawn = new TreeMap<String, String>();
        table.forEach((name, values) -> {
            String value = values.get(random.nextInt(values.size()));
            if (!value.equals(values.getFirst())) {
                drawn.put(name, value);
            }
        });
        if (number % 2 == 0) {
            drawn.remove("superoffice.fault");
        }
        return drawn;
    }
}
