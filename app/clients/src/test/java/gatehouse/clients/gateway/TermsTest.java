package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Cancelled;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What a single request can ask for beyond what its connection is set to. */
@Timeout(120)
final class TermsTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 401, 403, 404, 500, 503})
    void a_reader_that_takes_any_status_is_handed_it(int status) throws Exception {
        String answer = "HTTP/1.1 %d X\r\nX-Mark: a\r\nContent-Length: 0\r\n\r\n".formatted(status);
        try (var server = RawServer.answering(answer);
                var calls = GatewayFixture.standard()) {
            CallRequest request =
                    CallRequest.of("GET", RawServerAddress.of(server), "/x").expectingAny();
            CallResult<Integer> answered =
                    calls.gateway().call(request, told -> told.headers().size() + told.status());
            assertThat(answered.value()).isEqualTo(status + 2);
            assertThat(answered.exchange().failure()).isNull();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_call_can_have_a_shorter_limit_of_its_own() throws Exception {
        try (var server = RawServer.silent();
                var calls =
                        new GatewayFixture(CallLimits.standard().withCall(Duration.ofMinutes(5)))) {
            CallRequest request =
                    CallRequest.of("GET", RawServerAddress.of(server), "/x")
                            .within(Duration.ofSeconds(10));
            assertThat(calls.failure(request))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f ->
                                    assertThat(f.after())
                                            .isBetween(
                                                    Duration.ofSeconds(10), Duration.ofMinutes(2)));
        }
    }

    @Test
    void a_call_can_have_a_longer_limit_of_its_own() throws Exception {
        try (var server = RawServer.silent();
                var calls =
                        new GatewayFixture(CallLimits.standard().withCall(Duration.ofMillis(1)))) {
            CallRequest request =
                    CallRequest.of("GET", RawServerAddress.of(server), "/x")
                            .within(Duration.ofMinutes(5));
            var failure = new CompletableFuture<CallFailure>();
            Thread caller =
                    Thread.ofVirtual().start(() -> failure.complete(calls.failure(request)));
            server.awaitRequest();
            caller.interrupt();
            assertThat(failure.get()).isEqualTo(new Cancelled(true));
        }
    }

    @Test
    void a_call_that_is_alone_neither_takes_nor_leaves_a_connection() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            CallRequest shared = CallRequest.of("GET", RawServerAddress.of(server), "/shared");
            CallRequest alone =
                    CallRequest.of("GET", RawServerAddress.of(server), "/alone").alone();
            calls.text(shared);
            calls.text(alone);
            calls.text(alone);
            calls.text(shared);
            assertThat(server.requests()).hasSize(4);
            assertThat(server.connections()).isEqualTo(3);
        }
    }
}
