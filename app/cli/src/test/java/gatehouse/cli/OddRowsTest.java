package gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** Rows with a member that cannot be read, and rows without a usable id. */
class OddRowsTest extends PlayedShopFixture {
    private String odd;

    @BeforeEach
    void open() {
        odd = shop.begin("999", "BackOffice");
    }

    private RunResult list(String member, String value, String form) {
        Map<String, String> order =
                Map.of(
                        "kind", "odd-member",
                        "route", "GET /sessions",
                        "member", member,
                        "value", value,
                        "sessionId", odd);
        shop.control("POST", "/faults", JsonMapper.shared().writeValueAsString(order));
        return shop.run("sessions", "list", "-e", "Shop", "-o", form, "--full-ids");
    }

    @Test
    void a_member_that_cannot_be_read_is_null_and_named_and_the_row_stays() {
        JsonNode list = list("identity.userName", "{}", "json").json();

        JsonNode row =
                list.path("sessions")
                        .valueStream()
                        .filter(one -> one.path("sessionId").asString().equals(odd))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.path("userName").isNull()).isTrue();
        assertThat(row.path("unreadableMembers").path(0).asString()).isEqualTo("userName");
        assertThat(list.path("complete").asBoolean()).isTrue();
        assertThat(list("identity.userName", "{}", "csv").out())
                .contains(odd)
                .contains("unreadableMembers")
                .contains("userName\r\n");
        assertThat(list("identity.userName", "{}", "jsonl").out())
                .contains("\"unreadableMembers\":[\"userName\"]");
        assertThat(list("identity.userName", "{}", "table").out()).contains(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "jsonl", "csv"})
    void a_row_without_a_usable_id_makes_the_list_incomplete_in_every_form(String form) {
        RunResult ran = list("sessionId", "\"\"", form);

        assertThat(ran.exit()).isEqualTo(3);
        if (form.equals("json")) {
            assertThat(ran.json().path("unreadable").asInt()).isEqualTo(1);
            assertThat(ran.json().path("complete").asBoolean()).isFalse();
            assertThat(ran.json().path("why")).isNotEmpty();
        } else {
            assertThat(ran.err()).contains("incomplete");
        }
    }
}
