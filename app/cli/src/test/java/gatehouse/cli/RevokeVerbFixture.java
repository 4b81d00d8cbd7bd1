package gatehouse.cli;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.stream.Stream;

/** A shop with two sessions that may be revoked. */
abstract class RevokeVerbFixture extends PlayedShopFixture {
    String first;
    String second;

    @BeforeEach
    final void open() {
        first = shop.begin("999", "BackOffice");
        second = shop.begin("999", "BackOffice");
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
