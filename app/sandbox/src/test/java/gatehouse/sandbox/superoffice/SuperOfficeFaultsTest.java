package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** The faults of SuperOffice, ordered for the next calls or switched on for all. */
class SuperOfficeFaultsTest {
    private final SuperOfficeFixture crm = SuperOfficeFixture.as();

    @AfterEach
    void close() {
        crm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "500", "503-html", "redirect-307"})
    void a_refusal_does_nothing(String kind) {
        crm.order(kind);

        assertThat(Integer.toString(crm.create().status())).isEqualTo(kind.replaceAll("\\D", ""));
        assertThat(rows()).isZero();
        assertThat(crm.create().status()).isEqualTo(200);
    }

    @Test
    void too_many_requests_may_say_when_to_come_again() {
        crm.order("429");
        crm.order("429-retry-after");

        assertThat(crm.create().header("Retry-After")).isEmpty();
        assertThat(crm.create().header("Retry-After")).isEqualTo("1");
    }

    @Test
    void an_unavailable_server_answers_a_page() {
        crm.order("503-html");

        assertThat(crm.create().header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-before-work", "drop-before"})
    void a_drop_before_the_work_leaves_no_session(String kind) {
        crm.order(kind);

        assertThatThrownBy(crm::create).isInstanceOf(UncheckedIOException.class);
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-after-work", "drop-after"})
    void a_drop_after_the_work_leaves_a_session_nobody_was_told_of(String kind) {
        crm.order(kind);

        assertThatThrownBy(crm::create).isInstanceOf(UncheckedIOException.class);
        assertThat(rows()).isEqualTo(1);
        assertThat(
                        crm.control("GET", "/counters", "")
                                .path("POST CustomerService/CreateSession")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void cut_json_is_half_an_answer() {
        crm.order("cut-json");
        Reply reply = crm.create();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("{\"Key\":");
        assertThatThrownBy(reply::json).isInstanceOf(JacksonException.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void an_extra_member_stands_before_the_known_ones() {
        crm.order("extra-member");
        Reply reply = crm.create();

        assertThat(reply.json().has("AddedLater")).isTrue();
        assertThat(reply.json().path("LoginId").asInt()).isEqualTo(205);
    }

    @Test
    void an_error_may_stand_beside_a_result() {
        crm.order("error-member");
        Reply reply = crm.create();

        assertThat(reply.json().path("Error").asBoolean()).isTrue();
        assertThat(reply.json().path("LoginId").asInt()).isEqualTo(205);
    }

    @Test
    void a_new_domain_name_is_none_of_the_known_ones() {
        crm.order("new-domain-name", ", \"times\": 2");

        assertThat(crm.checkExample("valid").json().path("Domain").asString())
                .isEqualTo("AddedLaterCustomerCenter");
        assertThat(crm.check("nobody").json().path("Domain").asString()).isEqualTo("Unknown");
    }

    @Test
    void a_redirect_leads_where_it_was_ordered_to() {
        crm.order("redirect-307", ", \"location\": \"http://127.0.0.1:1/x\"");

        assertThat(crm.create().header("Location")).isEqualTo("http://127.0.0.1:1/x");
    }

    @Test
    void a_fault_may_be_for_one_operation_only() {
        crm.order("500", ", \"route\": \"POST Person/CheckTemporaryKey\"");

        assertThat(crm.create().status()).isEqualTo(200);
        assertThat(crm.check("x").status()).isEqualTo(500);
    }

    @Test
    void a_fault_of_superoffice_does_not_befall_portos() {
        crm.order("500");

        assertThat(crm.controlReply("POST", "/faults", "{\"kind\": \"503-html\"}").status())
                .isEqualTo(400);
        assertThat(crm.control("GET", "/faults", "").path("500").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "429-retry-after", "500", "503-html", "redirect-307"})
    void the_fault_switch_befalls_every_call_while_it_is_set(String kind) {
        crm.play("fault", kind);
        assertThat(crm.create().status()).isNotEqualTo(200);
        assertThat(crm.create().status()).isNotEqualTo(200);
        crm.play("fault", "none");

        assertThat(crm.create().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-json", "extra-member", "new-domain-name"})
    void the_fault_switch_changes_every_answer_while_it_is_set(String kind) {
        String before = crm.checkExample("valid").text();
        crm.play("fault", kind);

        assertThat(crm.checkExample("valid").text()).isNotEqualTo(before);
        assertThat(crm.checkExample("valid").text()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-before-work", "drop-after-work"})
    void the_fault_switch_drops_every_call_while_it_is_set(String kind) {
        crm.play("fault", kind);

        assertThatThrownBy(crm::create).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(crm::create).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void delay_ms_makes_every_answer_late() {
        crm.play("delay-ms", "200");
        Instant before = Instant.now();

        assertThat(crm.create().status()).isEqualTo(200);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(190));
    }

    private int rows() {
        return crm.control("GET", "/superoffice/logins", "").path("logins").size();
    }
}
