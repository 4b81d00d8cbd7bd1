package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Refused;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect is an answer like any other, and not a success. */
final class RedirectTest {
    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308})
    void a_redirect_is_refused_and_nothing_reaches_the_second_host(int status) throws Exception {
        try (var second = RawServer.answering(RawServer.json("{}"));
                var first = RawServer.answering(redirect(status, second));
                var calls = GatewayFixture.standard()) {
            for (String method : new String[] {"GET", "DELETE", "POST"}) {
                CallRequest request =
                        CallRequest.of(method, RawServerAddress.of(first), "/api/auth")
                                .header("Authorization", "Bearer abc.def.ghi")
                                .header("X-Api-Key", "secret");
                assertThat(calls.failure(request))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                f -> assertThat(f.problem().status()).isEqualTo(status));
            }
            assertThat(first.requests()).hasSize(3);
            assertThat(second.connections()).isZero();
        }
    }

    private static String redirect(int status, RawServer to) {
        return "HTTP/1.1 %d X\r\nLocation: %s/elsewhere\r\nContent-Length: 0\r\n\r\n"
                .formatted(status, RawServerAddress.of(to));
    }
}
