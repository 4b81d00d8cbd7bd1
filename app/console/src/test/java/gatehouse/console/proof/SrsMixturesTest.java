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
 * Looking at an SRS and signing agents in under random mixtures of readings (contract: SRS 13).
 *
 * <p>{@code -Dgatehouse.mixture=NUMBER} plays one again; {@code -Dgatehouse.mixtures.from=NUMBER}
 * plays others than the usual ones.
 */
@Timeout(600)
@Execution(CONCURRENT)
class SrsMixturesTest {
    private static final int MIXTURES = 200;

    /** Behind these hardly any other reading shows, or takes long to show. */
    private static final List<String> IN_FRONT =
            List.of(
                    "srs.scheme",
                    "srs.service",
                    "srs.certificate",
                    "srs.answer-delay",
                    "srs.version-answer",
                    "srs.login-retry");

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
    Stream<DynamicTest> nothing_false_is_told_under_random_mixtures() {
        Long one = Long.getLong("gatehouse.mixture");
        long from = Long.getLong("gatehouse.mixtures.from", 1);
        LongStream numbers =
                one == null ? LongStream.range(from, from + MIXTURES) : LongStream.of(one);
        return numbers.mapToObj(number -> {
            Map<String, String> readings = mixture(number);
            Agent agent = Agent.values()[(int) Math.floorMod(number, (long) Agent.values().length)];
            String name = "-Dgatehouse.mixture=" + number + " " + agent + " " + readings;
            return DynamicTest.dynamicTest(
                    name, () -> new SigningIn(srs, agent, readings).goesWell(number % 3 == 0));
        });
    }

    /**
     * One way to read each point, drawn by a number: the same number draws the same. Five of six
     * are such that an SRS answers over http, and a login comes to something.
     */
    private static Map<String, String> mixture(long number) {
        var random = new SplittableRandom(number);
        var drawn = new TreeMap<String, String>();
        srs.table()
                .forEach((name, values) -> {
                    String value = values.get(random.nextInt(values.size()));
                    if (!value.equals(values.getFirst())) {
                        drawn.put(name, value);
                    }
                });
        if (number % 6 != 0) {
            drawn.keySet().removeAll(IN_FRONT);
        }
        return drawn;
    }
}
