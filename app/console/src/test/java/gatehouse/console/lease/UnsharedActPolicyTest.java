package gatehouse.console.lease;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.Environment;
import gatehouse.console.environments.Environment.EnvironmentKind;
import gatehouse.console.environments.EnvironmentStore;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.KnownSchemas;
import gatehouse.console.journal.ActOrigin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Which acts go on while the shared journal cannot be reached. */
final class UnsharedActPolicyTest {
    private HomeFolder home;
    private UnsharedActPolicy policy;

    @TempDir Path folder;

    @BeforeEach
    void add() throws IOException {
        home = HomeFolder.of(folder);
        var environments = new EnvironmentStore(home, InstantSource.system(), KnownSchemas.ALL);
        environments.add(new Environment("Shop", EnvironmentKind.TEST));
        environments.add(new Environment("Store", EnvironmentKind.PRODUCTION));
        policy = new UnsharedActPolicy(environments);
    }

    @Test
    void they_go_on_where_the_environment_says_so_or_is_none_of_production() throws IOException {
        assertThat(policy.test(of("Sandbox", "SANDBOX"))).isTrue();
        assertThat(policy.test(of("Shop", "TEST"))).isTrue();
        assertThat(policy.test(of("Store", "PRODUCTION"))).isFalse();

        say("production", "allow");
        say("test", "refuse");

        assertThat(policy.test(of("Shop", "TEST"))).isFalse();
        assertThat(policy.test(of("Store", "PRODUCTION"))).isTrue();
    }

    @Test
    void an_environment_that_is_not_there_any_more_under_name_and_kind_waits() {
        assertThat(policy.test(of("Shop 2", "TEST"))).isFalse();
        assertThat(policy.test(of("Shop", "PRODUCTION"))).isFalse();
    }

    @Test
    void what_belongs_to_no_environment_goes_on() {
        assertThat(policy.test(of("", ""))).isTrue();
    }

    /** As an older or newer Gatehouse, or a person, may have written it. */
    private void say(String kind, String rule) throws IOException {
        String text = Files.readString(home.environments());
        Files.writeString(
                home.environments(),
                text.replace(
                        "\"kind\" : \"" + kind + "\"",
                        "\"kind\" : \"%s\", \"unsharedActs\" : \"%s\"".formatted(kind, rule)));
    }

    private static ActOrigin of(String environment, String kind) {
        return new ActOrigin("jana", environment, kind, "portos");
    }
}
