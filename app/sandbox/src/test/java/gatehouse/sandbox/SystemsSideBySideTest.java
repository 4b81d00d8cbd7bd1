package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** Where the control address speaks of several systems, it says of which. */
class SystemsSideBySideTest {
    private final PortosFixture played = PortosFixture.as();

    @AfterEach
    void close() {
        played.close();
    }

    @Test
    void a_fault_may_name_its_system() {
        played.order("{\"system\": \"portos\", \"kind\": \"locked\"}");

        assertThat(played.status("")).isEqualTo(423);
    }

    @Test
    void a_fault_of_a_system_that_is_not_played_is_refused() {
        Reply reply =
                played.guest.controlReply(
                        "POST", "/faults", "{\"system\": \"abacus\", \"kind\": \"delay\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).contains("abacus", "portos");
    }

    @Test
    void a_violation_names_its_system() {
        played.status("?$take=0");

        assertThat(
                        played.guest
                                .control("GET", "/violations", "")
                                .at("/violations/0/system")
                                .asString())
                .isEqualTo("portos");
    }

    @Test
    void the_table_of_one_system_can_be_asked_for() {
        JsonNode table = played.guest.control("GET", "/readings/portos", "").path("table");

        assertThat(table.at("/0/name").asString()).isEqualTo("path-prefix");
        assertThat(played.guest.controlReply("GET", "/readings/abacus", "").status())
                .isEqualTo(404);
    }
}
