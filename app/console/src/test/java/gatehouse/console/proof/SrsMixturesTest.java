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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at an SRS and signs agents in under random mixtures of contract variants (contract: SRS
 * 13); {@link RandomCases} tells how to run one again.
 */
@Tag("nightly")
@Timeout(600)
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
    private static SrsPlayground srs;
    private static VariantTable table;

    @BeforeAll
    static void open() {
        srs = new SrsPlayground(folder.resolve("home"));
        table = srs.table();
    }

    @AfterAll
    static void close() throws IOException {
        srs.close();
    }

    @TestFactory
    Stream<DynamicTest> nothing_false_is_told_under_random_mixtures() {
        return RandomCases.numbers(MIXTURES)
                .mapToObj(number -> {
                    Map<String, String> readings = mixture(number);
                    ProofAgent agent =
                            ProofAgent.values()[Math.floorMod(number, ProofAgent.values().length)];
                    return DynamicTest.dynamicTest(
                            RandomCases.named(number, agent + " " + readings),
                            () -> new SigningIn(srs, agent, readings).goesWell(number % 3 == 0));
                });
    }

    /** In five cases of six an SRS answers over http, and a login comes to a result. */
    private static Map<String, String> mixture(long number) {
        Map<String, String> drawn = table.mixture(number);
        if (number % 6 != 0) {
            drawn.keySet().removeAll(IN_FRONT);
        }
        return drawn;
    }
}
