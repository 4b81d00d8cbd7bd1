package gatehouse.console.proof;

import gatehouse.testkit.PortosSwitchGroups;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * List, detail and revoke under the ways to read the contract (contract: Portos 9): the defaults,
 * each alternative alone, and those that bite together.
 */
@Timeout(600)
class PortosReadingsTest {
    @TempDir static Path folder;
    private static RenewedPlayground manyPages;
    private static RenewedPlayground fewPages;

    @BeforeAll
    static void open() {
        manyPages = new RenewedPlayground(folder.resolve("many"), 1130);
        fewPages = new RenewedPlayground(folder.resolve("few"), 130);
    }

    @AfterAll
    static void close() throws IOException {
        manyPages.close();
        fewPages.close();
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_by_default_and_under_each_alternative_alone() {
        return Stream.concat(Stream.of(Map.<String, String>of()), manyPages.table().alone())
                .flatMap(readings ->
                        Stream.of(ProofCaller.values())
                                .map(caller -> test(madeFor(caller), caller, readings)));
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_alternatives_that_bite_together() {
        return fewPages.table()
                .together(PortosSwitchGroups.TOGETHER)
                .map(readings -> test(fewPages, callerFor(readings), readings));
    }

    private static DynamicTest test(
            RenewedPlayground portos, ProofCaller caller, Map<String, String> readings) {
        return DynamicTest.dynamicTest(
                caller + " " + readings, () -> portos.play(caller, readings));
    }

    private static ProofCaller callerFor(Map<String, String> readings) {
        return ProofCaller.values()[
                Math.floorMod(readings.hashCode(), ProofCaller.values().length)];
    }

    /** Several large pages are read once, and few small ones by the others. */
    private static RenewedPlayground madeFor(ProofCaller caller) {
        return caller == ProofCaller.ADMIN ? manyPages : fewPages;
    }
}
