package gatehouse.sandbox.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.sandbox.TestWire.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each other way to read what the contract leaves open about errors. */
class SuperOfficeErrorVariantsTest {
    @Test
    void failed_call_form_has_four_forms() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(failed(crm).text()).isEqualTo("null");
            crm.play("failed-call-form", "shape-a-200");
            assertThat(failed(crm).status()).isEqualTo(200);
            assertShapeA(failed(crm));
            crm.play("failed-call-form", "shape-b-200");
            assertThat(failed(crm).status()).isEqualTo(200);
            assertShapeB(failed(crm));
            crm.play("failed-call-form", "shape-a-500");
            assertThat(failed(crm).status()).isEqualTo(500);
            assertShapeA(failed(crm));
        }
    }

    @Test
    void bad_request_form_has_three_forms() {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(malformed(crm).status()).isEqualTo(400);
            assertShapeB(malformed(crm));
            crm.play("bad-request-form", "shape-b-200");
            assertThat(malformed(crm).status()).isEqualTo(200);
            assertShapeB(malformed(crm));
            crm.play("bad-request-form", "shape-a-400");
            assertThat(malformed(crm).status()).isEqualTo(400);
            assertShapeA(malformed(crm));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 421, 500})
    void error_body_form_has_five_forms_under_each_status(int status) {
        try (var crm = SuperOfficeFixture.as()) {
            assertShapeA(refused(crm, status));
            crm.play("error-body-form", "shape-b");
            assertShapeB(refused(crm, status));
            crm.play("error-body-form", "empty");
            assertThat(refused(crm, status).text()).isEmpty();
            crm.play("error-body-form", "plain-text");
            assertThat(refused(crm, status).header("Content-Type")).startsWith("text/plain");
            crm.play("error-body-form", "html");
            assertThat(refused(crm, status).text()).contains("<html>");
        }
    }

    @Test
    void unknown_route_has_three_forms() {
        try (var crm = SuperOfficeFixture.as()) {
            assertShapeB(nowhere(crm));
            crm.play("unknown-route", "shape-a-404");
            assertShapeA(nowhere(crm));
            crm.play("unknown-route", "html-404");
            assertThat(nowhere(crm).text()).contains("<html>");
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/Agents/Person", "/v1/Agents/Person/DeleteExpired", "/v2", "/v1/agents/x"})
    void an_address_that_does_not_exist_is_404_without_a_login(String path) {
        try (var crm = SuperOfficeFixture.as()) {
            assertThat(crm.ask().without("Authorization").send("POST", path, "{}").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_operation_takes_get_and_post_only() {
        try (var crm = SuperOfficeFixture.as()) {
            Reply reply = crm.ask().send("PUT", "/v1/Agents/CustomerService/CreateSession", "{}");

            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.header("Allow")).isEqualTo("GET, POST");
        }
    }

    private static Reply failed(SuperOfficeFixture crm) {
        return crm.ask().as("crm0", "Crm0").post("CustomerService/CreateSession", "{}");
    }

    private static Reply malformed(SuperOfficeFixture crm) {
        return crm.post("Person/CheckTemporaryKey", "[]");
    }

    private static Reply nowhere(SuperOfficeFixture crm) {
        Reply reply = crm.post("Person/NoSuchOperation", "{}");
        assertThat(reply.status()).isEqualTo(404);
        return reply;
    }

    private static Reply refused(SuperOfficeFixture crm, int status) {
        SuperOfficeFixture.Ask ask = crm.ask();
        switch (status) {
            case 401 -> ask.without("Authorization");
            case 403 -> ask.as("look0", "Look0");
            case 421 -> ask.online().at(moved(crm));
            default -> crm.order("500");
        }
        Reply reply = ask.post("CustomerService/CreateSession", "{}");
        assertThat(reply.status()).isEqualTo(status);
        return reply;
    }

    private static String moved(SuperOfficeFixture crm) {
        return crm.at.online().getOrDefault("base", "").replace("Cust12345", "Cust54321");
    }

    private static void assertShapeA(Reply reply) {
        assertThat(reply.json().path("Error").asBoolean()).isTrue();
        assertThat(reply.json().path("ErrorType").asString())
                .startsWith("So")
                .endsWith("Exception");
        assertThat(reply.json().path("ErrorMessage").asString()).isNotEmpty();
        assertThat(reply.json().path("ErrorSource").asString())
                .isEqualTo("SuperOffice.Services.Implementation");
    }

    private static void assertShapeB(Reply reply) {
        assertThat(reply.json().path("Message").asString()).isNotEmpty();
        assertThat(reply.json().has("Error")).isFalse();
    }
}
