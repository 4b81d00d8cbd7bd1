package gatehouse.console.environments;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.Environment.UnsharedActRule;
import gatehouse.console.environments.exchange.ImportDifference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What an environment says of acts while the shared journal cannot be reached. */
class UnsharedActRuleTest extends EnvironmentStoreFixture {
    @ParameterizedTest
    @CsvSource({
        "SANDBOX, DEFAULT, true",
        "TEST, DEFAULT, true",
        "PRODUCTION, DEFAULT, false",
        "PRODUCTION, ALLOW, true",
        "TEST, REFUSE, false"
    })
    void acts_go_on_as_the_environment_says_or_else_as_is_usual_for_its_kind(
            EnvironmentKind kind, UnsharedActRule rule, boolean goesOn) {
        assertThat(with(rule, new Environment("Store", kind)).mayActUnshared()).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({"ALLOW, true", "REFUSE, true", "DEFAULT, false"})
    void it_is_kept_and_the_usual_rule_is_not_written(UnsharedActRule rule, boolean written)
            throws IOException {
        environments.add(with(UnsharedActRule.REFUSE, STORE));
        environments.replace(with(rule, STORE));

        assertThat(again().find("Store 12").orElseThrow().unshared()).isEqualTo(rule);
        assertThat(Files.readString(home.environments()).contains("unsharedActs"))
                .isEqualTo(written);
    }

    @Test
    void a_word_that_is_not_known_is_told_and_nothing_is_taken_from_that_entry()
            throws IOException {
        write(
                """
                {"version":2,"environments":[{"id":"e1","name":"Store","kind":"production",
                "unsharedActs":"perhaps","connections":[]}]}
                """);

        assertThat(environments.find("Store")).isEmpty();
        assertThat(String.valueOf(environments.trouble())).contains("must be allow or refuse");
    }

    @Test
    void a_list_of_shops_that_says_nothing_of_it_leaves_it() {
        Environment here = with(UnsharedActRule.REFUSE, STORE);

        KeptEnvironment replaced = KeptEnvironment.of(STORE).inPlaceOf(KeptEnvironment.of(here));

        assertThat(replaced.environment().unshared()).isEqualTo(UnsharedActRule.REFUSE);
        assertThat(new ImportDifference(KnownSchemas.ALL).words(here, STORE))
                .isEqualTo("the same as here");
        assertThat(new ImportDifference(KnownSchemas.ALL).words(STORE, here))
                .isEqualTo("another rule for times without the shared journal");
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, ALLOW, true",
        "REFUSE, ALLOW, true",
        "ALLOW, REFUSE, false",
        "ALLOW, DEFAULT, false",
        "DEFAULT, REFUSE, false"
    })
    void on_production_only_letting_acts_go_on_needs_its_name(
            UnsharedActRule before, UnsharedActRule after, boolean asked) {
        assertThat(ProductionRule.isAskedBy(with(before, STORE), with(after, STORE)))
                .isEqualTo(asked);
    }

    private static Environment with(UnsharedActRule rule, Environment environment) {
        return new EnvironmentRevision(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(rule),
                        List.of(),
                        List.of(),
                        List.of())
                .applyTo(environment);
    }
}
