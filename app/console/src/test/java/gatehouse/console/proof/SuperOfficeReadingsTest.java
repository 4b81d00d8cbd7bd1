package gatehouse.console.proof;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.sandbox.PlayedSystems;
import gatehouse.sandbox.SandboxOptions;
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
 * Both places of SuperOffice under the contract variants (contract: SuperOffice 12): the defaults,
 * each alternative alone, and random mixtures; {@link RandomCases} tells how to run one of those
 * again.
 */
@Timeout(600)
class SuperOfficeReadingsTest {
    private static final int MIXTURES = 200;

    @TempDir static Path folder;
    private static Journal journal;
    private static PlayedSystems sandbox;
    private static SandboxControl control;
    private static VariantTable table;

    @BeforeAll
    static void open() {
        journal = new Journal(HomeFolder.of(folder.resolve("home")));
        sandbox = PlayedSystems.start(SandboxOptions.standard().withSessions(1));
        control = new SandboxControl(sandbox.control(), sandbox.controlSecret());
        table = control.table("superoffice");
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
        return table.alone().map(readings -> test(readings.toString(), readings));
    }

    @TestFactory
    @Tag("nightly")
    Stream<DynamicTest> both_places_tell_the_truth_under_random_mixtures() {
        return RandomCases.numbers(MIXTURES)
                .mapToObj(number -> {
                    Map<String, String> readings = mixture(number);
                    return test(RandomCases.named(number, readings), readings);
                });
    }

    private static DynamicTest test(String name, Map<String, String> readings) {
        return DynamicTest.dynamicTest(
                name, () -> new ServingStaff(sandbox, control, journal).goesWellUnder(readings));
    }

    /** Every second case is without a fault, so that all has to go well. */
    private static Map<String, String> mixture(long number) {
        Map<String, String> drawn = table.mixture(number);
        if (number % 2 == 0) {
            drawn.remove("superoffice.fault");
        }
        return drawn;
    }
}
