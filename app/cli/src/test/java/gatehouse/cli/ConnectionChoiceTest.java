package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connection a verb uses where an environment has several to its system. */
class ConnectionChoiceTest extends PlayedShopFixture {
    @BeforeEach
    void open() {
        RunResult added =
                shop.run(
                        "environments",
                        "add",
                        "Chain",
                        "--kind",
                        "test",
                        "--connection",
                        "closed=portos:http://127.0.0.1:1",
                        "--connection",
                        "open=portos:" + shop.access().server(),
                        "--set",
                        "open.prefix=" + shop.access().prefix());
        assertThat(added.exit()).as(added.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "--connection"})
    void the_connection_that_is_named_is_used(String option) {
        RunResult ran = shop.run("sessions", "count", "-e", "Chain", option, "OPEN");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(shop.run("sessions", "count", "-e", "Chain", "-c", "closed").exit())
                .isEqualTo(1);
    }

    @Test
    void several_and_none_named_is_wrong_usage_that_names_them() {
        RunResult ran = shop.run("sessions", "list", "-e", "Chain");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("closed, open");
    }

    @Test
    void one_that_is_not_there_is_wrong_usage_that_names_those_that_are() {
        RunResult ran = shop.run("sessions", "list", "-e", "Chain", "-c", "other");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("closed, open");
    }

    @Test
    void a_connection_to_another_system_is_not_taken() {
        RunResult ran = shop.run("recording", "status", "-e", "Chain", "-c", "open");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no connection to this system");
    }

    @Test
    void the_only_connection_needs_no_name_and_may_have_it() {
        assertThat(shop.run("sessions", "count", "-e", "Shop").exit()).isZero();
        assertThat(shop.run("sessions", "count", "-e", "Shop", "-c", "portos").exit()).isZero();
    }

    @Test
    void the_connections_of_the_sandbox_are_called_like_its_systems() {
        assertThat(shop.run("sessions", "count", "-e", "sandbox", "-c", "portos").exit()).isZero();
        assertThat(shop.run("sessions", "count", "-e", "sandbox", "-c", "srs").exit()).isEqualTo(2);
    }
}
