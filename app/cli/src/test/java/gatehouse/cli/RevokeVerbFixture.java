package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A shop with two sessions that may be revoked. */
abstract class RevokeVerbFixture {
    @TempDir Path home;
    PlayedShop shop;
    String first;
    String second;

    @BeforeEach
    final void open() {
        shop = PlayedShop.open(home);
        first = shop.begin("999", "BackOffice");
        second = shop.begin("999", "BackOffice");
    }

    @AfterEach
    final void close() {
        assertThat(shop.violations()).isEmpty();
        shop.close();
    }

    final RunResult revoke(String... more) {
        return shop.run(command(more));
    }

    final RunResult revokeOn(String environment, String... more) {
        return shop.run(on(environment, more));
    }

    static String[] command(String... more) {
        return on("Shop", more);
    }

    static String[] on(String environment, String... more) {
        Stream<String> verb =
                Stream.of("sessions", "revoke", "-e", environment, "--reason", "left signed in");
        return Stream.concat(verb, Stream.of(more)).toArray(String[]::new);
    }

    static List<String> outcomes(RunResult ran) {
        return ran.json().path("lines").findValuesAsString("outcome");
    }

    static String detail(RunResult ran) {
        return ran.json().path("lines").path(0).path("detail").asString();
    }
}
