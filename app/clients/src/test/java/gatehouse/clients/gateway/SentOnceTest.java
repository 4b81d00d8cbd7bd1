package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Refused;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever a server does, it sees each request once. */
final class SentOnceTest {
    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST", "PUT", "OPTIONS"})
    void a_request_dropped_after_reading_is_seen_once(String method) throws Exception {
        try (var server = RawServer.of((_, _) -> false);
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of(method, RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(Unknown.UnknownReason.CONNECTION_LOST));
            assertThat(server.requests()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void a_question_dropped_on_a_kept_connection_is_seen_once(String method) throws Exception {
        try (var server = RawServer.of(SentOnceTest::answersOnlyTheFirst);
                var calls = GatewayFixture.standard()) {
            calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/first"));
            assertThat(
                            calls.failure(
                                    CallRequest.of(method, RawServerAddress.of(server), "/second")))
                    .isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "POST", "PUT", "PATCH"})
    void a_write_is_seen_once_and_on_a_connection_of_its_own(String method) throws Exception {
        try (var server = RawServer.of(SentOnceTest::answersOnlyTheFirst);
                var calls = GatewayFixture.standard()) {
            calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/first"));
            assertThat(
                            calls.failure(
                                    CallRequest.of(method, RawServerAddress.of(server), "/second")))
                    .isInstanceOf(Unknown.class);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void a_request_dropped_before_reading_is_not_sent_again(String method) throws Exception {
        try (var server = RawServer.atOnce((_, _) -> false);
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of(method, RawServerAddress.of(server), "/x")))
                    .isInstanceOf(Unknown.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 423, 429, 500, 503})
    void no_status_makes_it_repeat(int status) throws Exception {
        String answer =
                "HTTP/1.1 %d X\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                                .formatted(status)
                        + "Content-Length: 0\r\n\r\n";
        for (String method : new String[] {"GET", "DELETE", "POST"}) {
            try (var server = RawServer.answering(answer);
                    var calls = GatewayFixture.standard()) {
                CallFailure failure =
                        calls.failure(CallRequest.of(method, RawServerAddress.of(server), "/x"));
                assertThat(failure).isInstanceOfAny(Refused.class, CallFailure.Unauthorized.class);
                assertThat(server.requests()).as(method).hasSize(1);
                assertThat(calls.exchanges().getFirst().status()).isEqualTo(status);
            }
        }
    }

    @Test
    void the_header_that_tempts_to_repeat_is_still_told() throws Exception {
        String answer = "HTTP/1.1 503 X\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n";
        try (var server = RawServer.answering(answer);
                var calls = GatewayFixture.standard()) {
            CallFailure failure =
                    calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x"));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            Refused.class, f -> assertThat(f.problem().retryAfter()).hasSeconds(7));
            assertThat(calls.exchanges().getFirst().responseHeaders())
                    .contains(new HeaderLine("Retry-After", "7"));
        }
    }

    @Test
    void a_request_that_ends_on_a_connection_being_closed_is_told_and_not_repeated()
            throws Exception {
        String answer = "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
        try (var server = RawServer.answering(answer);
                var calls = GatewayFixture.standard()) {
            assertThat(calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/1")))
                    .isEqualTo("ok");
            assertThat(calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/2")))
                    .isEqualTo("ok");
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static boolean answersOnlyTheFirst(String request, java.io.OutputStream out)
            throws IOException {
        if (!request.contains("/first")) {
            return false;
        }
        out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }
}
