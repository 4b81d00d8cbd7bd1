package gatehouse.console.proof;

import gatehouse.testkit.RandomCases;
import gatehouse.testkit.VariantTable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * List, detail and revoke under random mixtures of contract variants; {@link RandomCases} tells how
 * to run one again.
 */
@Tag("nightly")
@Timeout(600)
class MixturesTest {
    private static final int MIXTURES = 200;

    @TempDir static Path folder;
    private static RenewedPlayground portos;
    private static VariantTable table;

    @BeforeAll
    static void open() {
        portos = new RenewedPlayground(folder.resolve("home"), 130);
        table = portos.table();
    }

    @AfterAll
    static void close() throws IOException {
        portos.close();
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_random_mixtures() {
        ProofCaller[] callers = ProofCaller.values();
        return RandomCases.numbers(MIXTURES)
                .mapToObj(number -> {
                    Map<String, String> readings = table.mixture(number);
                    ProofCaller caller = callers[Math.floorMod(number, callers.length)];
                    return DynamicTest.dynamicTest(
                            RandomCases.named(number, caller + " " + readings),
                            () -> portos.play(caller, readings));
                });
    }
}
