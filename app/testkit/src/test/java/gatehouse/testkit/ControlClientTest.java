package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;

@Timeout(60)
final class ControlClientTest {
    @Test
    void each_order_goes_out_once_on_a_connection_of_its_own() {
        try (var server = RawServer.answering(RawServer.json("{}"))) {
            ControlClient client = to(server);

            assertThat(client.send("POST", "/readings", "{\"a\":\"b\"}")).isEqualTo("{}");
            assertThat(client.send("DELETE", "/sessions/x", "")).isEqualTo("{}");

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getFirst())
                    .startsWith("POST /readings ")
                    .contains("X-Sandbox-Secret: s3")
                    .endsWith("{\"a\":\"b\"}");
            assertThat(server.requests().getLast()).startsWith("DELETE /sessions/x ");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void an_order_that_is_refused_fails_the_test_with_what_was_said() {
        try (var server = RawServer.answering(RawServer.json(404, "{\"why\":\"unknown\"}"))) {
            assertThatThrownBy(() -> to(server).send("DELETE", "/sessions/x", ""))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("DELETE ")
                    .hasMessageContaining("404")
                    .hasMessageContaining("unknown");
        }
    }

    private static ControlClient to(RawServer server) {
        return new ControlClient(URI.create(server.base()), "s3");
    }
}
