package gatehouse.cli;

import gatehouse.testkit.RandomCases;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

/**
 * The verbs about sessions under the defaults, each alternative alone, and random mixtures; {@link
 * RandomCases} tells how to run one of those again.
 */
class TerminalReadingsTest extends SessionVerbsFixture {
    private static final int MIXTURES = 200;

    @TestFactory
    Stream<DynamicTest> all_goes_well_under_the_defaults_and_each_alternative_alone() {
        return Stream.concat(Stream.of(Map.<String, String>of()), shop.table().alone())
                .map(readings -> test(readings.toString(), readings, 0));
    }

    @TestFactory
    @Tag("nightly")
    Stream<DynamicTest> all_goes_well_under_random_mixtures() {
        return RandomCases.numbers(MIXTURES)
                .mapToObj(number -> {
                    Map<String, String> readings = shop.table().mixture(number);
                    return test(RandomCases.named(number, readings), readings, number);
                });
    }
}
