package gatehouse.console.proof;

import gatehouse.console.environments.Home;
import gatehouse.console.journal.Journal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * List, detail and revoke under every way to read the contract (contract: Portos 9): the defaults,
 * each alternative alone, those that bite together, and random mixtures.
 *
 * <p>{@code -Dgatehouse.mixture=NUMBER} plays one mixture again; {@code
 * -Dgatehouse.mixtures.from=NUMBER} plays others than the usual ones.
 */
@Timeout(600)
class ReadingsTest {
    private static final int MIXTURES = 200;

    @TempDir static Path folder;
    private static Journal journal;
    private static PlayedPortos large;
    private static PlayedPortos small;

    @BeforeAll
    static void open() {
        journal = new Journal(Home.of(folder.resolve("home")), InstantSource.system());
        large = new PlayedPortos(1130);
        small = new PlayedPortos(130);
    }

    @AfterAll
    static void close() throws IOException {
        large.close();
        small.close();
        journal.close();
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_as_the_contract_is_read_by_default() {
        return Stream.of(Caller.values())
                .map(caller ->
                        DynamicTest.dynamicTest(
                                caller.name(), () -> in(large(), caller, Map.of())));
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_each_alternative_alone() {
        return large.control
                .table()
                .alone()
                .flatMap(readings ->
                        Stream.of(Caller.values())
                                .map(caller ->
                                        DynamicTest.dynamicTest(
                                                caller + " " + readings,
                                                () -> in(madeFor(caller), caller, readings))));
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_alternatives_that_bite_together() {
        return small.control
                .table()
                .together()
                .map(readings ->
                        DynamicTest.dynamicTest(
                                readings.toString(),
                                () -> in(small(), callerFor(readings.hashCode()), readings)));
    }

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_random_mixtures() {
        return numbers()
                .mapToObj(number -> {
                    Map<String, String> readings = small.control.table().mixture(number);
                    return DynamicTest.dynamicTest(
                            "-Dgatehouse.mixture=" + number + " " + readings,
                            () -> in(small(), callerFor(number), readings));
                });
    }

    private static LongStream numbers() {
        Long one = Long.getLong("gatehouse.mixture");
        long from = Long.getLong("gatehouse.mixtures.from", 1);
        return one == null ? LongStream.range(from, from + MIXTURES) : LongStream.of(one);
    }

    private static Caller callerFor(long number) {
        return Caller.values()[(int) Math.floorMod(number, 3L)];
    }

    private static void in(PlayedPortos portos, Caller caller, Map<String, String> readings)
            throws Exception {
        new LookingAfter(portos, journal, caller).goesWellUnder(readings);
    }

    /** Several large pages are read once, and few small ones with the other caller. */
    private static PlayedPortos madeFor(Caller caller) {
        return caller == Caller.ADMIN ? large() : small();
    }

    private static PlayedPortos large() {
        if (large.isOld()) {
            large.close();
            large = new PlayedPortos(1130);
        }
        return large;
    }

    private static PlayedPortos small() {
        if (small.isOld()) {
            small.close();
            small = new PlayedPortos(130);
        }
        return small;
    }
}
