package gatehouse.cli;

import gatehouse.testkit.PortosSwitchGroups;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

/** The verbs about sessions under alternatives that affect each other. */
class TerminalCombinationsTest extends SessionVerbsFixture {
    @TestFactory
    Stream<DynamicTest> all_goes_well_under_alternatives_that_bite_together() {
        return shop.table()
                .together(PortosSwitchGroups.TOGETHER)
                .map(readings -> test(readings.toString(), readings, readings.hashCode()));
    }
}
