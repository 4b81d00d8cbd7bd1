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
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * List, detail and revoke under random mixtures of readings.
 *
 * <p>{@code -Dgatehouse.mixture=NUMBER} plays one again; {@code -Dgatehouse.mixtures.from=NUMBER}
 * plays others than the usual ones.
 */
@Timeout(600)
@Execution(CONCURRENT)
class MixturesTest {
    private static final int MIXTURES = 200;

    @TempDir static Path folder;
    private static Playground portos;

    @BeforeAll
    static void open() {
        portos = new Playground(folder.resolve("home"), 130);
    }

    @AfterAll
    static void close() throws IOException {
        portos.close();
    }

    @TestFactory
    @Execution(SAME_THREAD)
    Stream<DynamicTest> all_goes_well_under_random_mixtures() {
        Caller[] callers = Caller.values();
        return numbers()
                .mapToObj(number -> {
                    Map<String, String> readings = portos.table().mixture(number);
                    Caller caller = callers[(int) Math.floorMod(number, (long) callers.length)];
                    return DynamicTest.dynamicTest(
                            "-Dgatehouse.mixture=" + number + " " + caller + " " + readings,
                            () -> portos.play(caller, readings));
                });
    }

    private static LongStream numbers() {
        Long one = Long.getLong("gatehouse.mixture");
        long from = Long.getLong("gatehouse.mixtures.from", 1);
        return one == null ? LongStream.range(from, from + MIXTURES) : LongStream.of(one);
    }
}
