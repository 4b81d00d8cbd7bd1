package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/** The time limit of a connection, from the terminal. */
class LimitSettingTest {
    @TempDir Path home;

    @Test
    void a_connection_is_waited_for_as_long_as_its_time_limit_says() {
        try (PlayedShop shop = PlayedShop.open(home);
                RawServer silent = RawServer.silent()) {
            shop.add("Far", silent.base());
            RunResult edited =
                    shop.run("environments", "edit", "Far", "--set", "portos.time-limit=1");
            assertThat(edited.exit()).as(edited.err()).isZero();

            JsonNode tested = shop.run("environments", "test", "Far").json();

            assertThat(tested.at("/connections/2/detail").asString())
                    .as("well below the usual 15 s")
                    .containsPattern(
                            "did not answer within [1-9](\\.[0-9])? s\\.|no connection in time");
            RunResult wrong =
                    shop.run("environments", "edit", "Far", "--set", "portos.time-limit=0");
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("a whole number from 1 to 600");
        }
    }
}
