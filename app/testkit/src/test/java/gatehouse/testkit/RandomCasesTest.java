package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

/** Which numbers a test draws from; the properties of this very run are put back afterwards. */
final class RandomCasesTest {
    private static final String[] NAMES = {
        "gatehouse.case", "gatehouse.seed", "gatehouse.daily", "gatehouse.cases.limit"
    };

    private final Map<String, String> kept = new HashMap<>();

    @BeforeEach
    void keep() {
        for (String name : NAMES) {
            String value = System.clearProperty(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
    }

    @AfterEach
    void restore() {
        for (String name : NAMES) {
            System.clearProperty(name);
        }
        kept.forEach(System::setProperty);
    }

    @Test
    void as_many_as_usual_follow_each_other_and_are_the_same_in_every_run() {
        assertThat(RandomCases.numbers(3).toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void the_nightly_run_has_numbers_of_its_day() {
        System.setProperty("gatehouse.daily", "true");

        assertThat(RandomCases.numbers(3)).hasSize(3).allMatch(number -> number > 200_000_000);
    }

    @Test
    void a_seed_is_the_first_number() {
        System.setProperty("gatehouse.daily", "true");
        System.setProperty("gatehouse.seed", "41");

        assertThat(RandomCases.numbers(2).toArray()).containsExactly(41, 42);
    }

    @Test
    void one_case_is_run_again_alone_by_what_its_name_begins_with() {
        System.setProperty("gatehouse.seed", "41");
        String[] property = RandomCases.named(40, "red").split("[= ]");
        System.setProperty(property[0].substring("-D".length()), property[1]);

        assertThat(RandomCases.numbers(200).toArray()).containsExactly(40);
    }

    @Test
    void no_case_begins_after_the_limit() {
        System.setProperty("gatehouse.cases.limit", "PT0S");

        assertThat(RandomCases.numbers(200).toArray()).isEmpty();
    }

    @Test
    void a_limit_that_is_not_reached_drops_nothing() {
        System.setProperty("gatehouse.cases.limit", "PT1H");

        assertThat(RandomCases.numbers(200).toArray()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({
        "gatehouse.case, 12x, gatehouse.case must be a whole number",
        "gatehouse.case, 99999999999999999999, gatehouse.case must be a whole number",
        "gatehouse.seed, 0x1f, gatehouse.seed must be a whole number",
        "gatehouse.seed, '', gatehouse.seed must be a whole number",
        "gatehouse.cases.limit, 40, gatehouse.cases.limit must be a duration"
    })
    void a_wrong_property_is_refused(String property, String value, String sentence) {
        System.setProperty(property, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomCases.numbers(200))
                .withMessageStartingWith(sentence)
                .withMessageContaining('"' + value + '"');
    }
}
