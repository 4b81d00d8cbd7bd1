package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** Where the resources are. */
final class FindPrefixTest {
    private static final String LICENCE = RawServer.json("{\"shopId\":\"1\"}");
    private static final String NOT_FOUND = RawServer.json(404, ExampleAnswers.NOT_FOUND);

    @Test
    void resources_under_api_are_found_with_one_call() throws Exception {
        try (var portos = PortosClientFixture.under("", answers(LICENCE, LICENCE))) {
            assertThat(portos.client().findPrefix()).contains("/api");
            assertThat(portos.line()).isEqualTo("GET /api/license HTTP/1.1");
            assertThat(portos.request()).doesNotContain("Authorization");
        }
    }

    @Test
    void resources_without_a_prefix_are_found_with_the_second_call() throws Exception {
        try (var portos = PortosClientFixture.under("/api", answers(NOT_FOUND, LICENCE))) {
            assertThat(portos.client().findPrefix()).contains("");
            assertThat(portos.server().requests().get(1)).startsWith("GET /license HTTP/1.1\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"404,{}", "302,{}", "401,{}", "500,''", "200,<html></html>", "200,{}"})
    void what_is_not_portos_is_no_prefix(int status, String body) throws Exception {
        String answer = RawServer.json(status, body);
        try (var portos = PortosClientFixture.under("/api", answers(answer, answer))) {
            assertThat(portos.client().findPrefix()).isEmpty();
            assertThat(portos.server().requests()).hasSize(2);
        }
    }

    @Test
    void a_licence_that_has_expired_tells_the_prefix_as_well() throws Exception {
        String expired = RawServer.json(403, "{\"errorCode\":4}");
        try (var portos = PortosClientFixture.under("", answers(expired, LICENCE))) {
            assertThat(portos.client().findPrefix()).contains("/api");
        }
    }

    @Test
    void a_server_that_is_not_reached_is_told_as_such() throws Exception {
        try (var portos = PortosClientFixture.under("", (_, _) -> false)) {
            assertThat(PortosClientFixture.failure(() -> portos.client().findPrefix()))
                    .isInstanceOf(CallFailure.Unknown.class);
            assertThat(portos.server().requests()).hasSize(1);
        }
    }

    @Test
    void settings_take_the_prefix_that_was_found() throws Exception {
        try (var portos = PortosClientFixture.json("{}")) {
            var settings =
                    new PortosSettings(
                            RawServerAddress.of(portos.server()),
                            "/api",
                            "en-GB",
                            gatehouse.clients.http.CallLimits.standard());
            assertThat(settings.withPrefix("").prefix()).isEmpty();
        }
    }

    private static RawServer.Turn answers(String underApi, String bare) {
        return (request, out) -> {
            String answer = request.startsWith("GET /api/license ") ? underApi : bare;
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        };
    }
}
