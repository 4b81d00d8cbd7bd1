package gatehouse.console.proof;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Looking at an SRS and signing agents in under every way to read the contract (contract: SRS 13):
 * the defaults, each alternative alone, and random mixtures.
 *
 * <p>{@code -Dgatehouse.mixture=NUMBER} plays one mixture again; {@code
 * -Dgatehouse.mixtures.from=NUMBER} plays others than the usual ones.
 */
@Timeout(600)
@Execution(CONCURRENT)
class SrsReadingsTest {
    private static final int MIXTURES = 200;

    /** Few mixtures would come further than to a port that does not answer. */
    private static final List<String> AT_THE_DOOR =
            List.of("srs.service", "srs.certificate", "srs.answer-delay", "srs.version-answer");

    @TempDir static Path folder;
    private static PlayedSrs srs;

    @BeforeAll
    static void open() {
        srs = new PlayedSrs(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws IOException {
        srs.close();
    }

    @TestFactory
    @Execution(SAME_THREAD)
    Stream<DynamicTest> nothing_false_is_told_by_default_and_under_each_alternative_alone() {
        Stream<Map<String, String>> alone =
                srs.table().entrySet().stream()
                        .flatMap(row ->
                                row.getValue().stream()
                                        .skip(1)
                                        .map(value -> needed(row.getKey(), value)));
        return Stream.concat(Stream.of(Map.<String, String>of()), alone)
                .flatMap(readings ->
                        Stream.of(Agent.values())
                                .map(agent ->
                                        test(agent + " " + readings, agent, readings, false)));
    }

    @TestFactory
    @Execution(SAME_THREAD)
    Stream<DynamicTest> nothing_false_is_told_under_random_mixtures() {
        Long one = Long.getLong("gatehouse.mixture");
        long from = Long.getLong("gatehouse.mixtures.from", 1);
        LongStream numbers =
                one == null ? LongStream.range(from, from + MIXTURES) : LongStream.of(one);
        return numbers.mapToObj(number -> {
            Map<String, String> readings = mixture(number);
            Agent agent = Agent.values()[(int) Math.floorMod(number, (long) Agent.values().length)];
            String name = "-Dgatehouse.mixture=" + number + " " + agent + " " + readings;
            return test(name, agent, readings, number % 3 == 0);
        });
    }

    private static DynamicTest test(
            String name, Agent agent, Map<String, String> readings, boolean byPerson) {
        return DynamicTest.dynamicTest(
                name, () -> new SigningIn(srs, agent, readings).goesWell(byPerson));
    }

    /** A certificate is shown only over TLS. */
    private static Map<String, String> needed(String name, String value) {
        return name.equals("srs.certificate")
                ? Map.of(name, value, "srs.scheme", "https")
                : Map.of(name, value);
    }

    /**
     * One way to read each point, drawn by a number: the same number draws the same. Three of four
     * are such that an SRS answers at the door.
     */
    private static Map<String, String> mixture(long number) {
        var random = new SplittableRandom(number);
        var drawn = new TreeMap<String, String>();
        srs.table().forEach((name, values) -> {
            String value = values.get(random.nextInt(values.size()));
            if (!value.equals(values.getFirst())) {
                drawn.put(name, value);
            }
        });
        if (number % 4 != 0) {
            drawn.keySet().removeAll(AT_THE_DOOR);
        }
        return drawn;
    }
}
