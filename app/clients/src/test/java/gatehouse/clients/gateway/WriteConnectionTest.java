package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.testkit.RawServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** A write gets through to servers that end connections in their own ways, exactly once. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class WriteConnectionTest {
    private static final List<String> WRITES = List.of("DELETE", "POST", "PUT", "PATCH");

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: keep-alive\r\n", "Connection: close\r\n"})
    void a_server_of_http_1_0_gets_each_write_once(String header) throws Exception {
        RawServer.Turn turn =
                (_, out) -> {
                    answer(out, "HTTP/1.0 200 OK\r\n" + header + "Content-Length: 2\r\n\r\n{}");
                    return false;
                };
        try (var server = RawServer.of(turn);
                var calls = GatewayFixture.standard()) {
            for (String method : WRITES) {
                assertThat(calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                        .isEqualTo("{}");
                assertThat(calls.text(CallRequest.of(method, RawServerAddress.of(server), "/x")))
                        .isEqualTo("{}");
                calls.core().closeIdleConnections();
            }
            assertThat(server.requests()).hasSize(2 * WRITES.size());
        }
    }

    @Test
    void an_answer_of_http_1_0_without_a_length_ends_with_the_connection() throws Exception {
        RawServer.Turn turn =
                (_, out) -> {
                    answer(out, "HTTP/1.0 200 OK\r\n\r\n{}");
                    return false;
                };
        try (var server = RawServer.of(turn);
                var calls = GatewayFixture.standard()) {
            CallRequest delete = CallRequest.of("DELETE", RawServerAddress.of(server), "/x");
            assertThat(calls.text(delete)).isEqualTo("{}");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_server_that_has_closed_its_idle_connections_gets_a_write() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            for (String method : WRITES) {
                calls.text(CallRequest.of("GET", RawServerAddress.of(server), "/before"));
                server.hangUp();
                assertThat(calls.text(CallRequest.of(method, RawServerAddress.of(server), "/x")))
                        .isEqualTo("{}");
                calls.core().closeIdleConnections();
            }
            assertThat(server.requests().stream().filter(r -> !r.startsWith("GET"))).hasSize(4);
        }
    }

    @Test
    void a_write_over_tls_has_a_connection_of_its_own() throws Exception {
        HeldCertificate held =
                new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .addTrustedCertificate(held.certificate())
                        .build();
        var check =
                new CertificateCheck(
                        CertificateTrust.issuedBy(held.certificate()),
                        TrustRootStore.ofThisComputer(),
                        InstantSource.system(),
                        (_, _) -> true);
        RawServer.Turn turn =
                (_, out) -> {
                    answer(out, RawServer.json("{}"));
                    return true;
                };
        try (var server = RawServer.secured(own.sslContext().getServerSocketFactory(), turn);
                var calls = new GatewayFixture(check, InstantSource.system())) {
            for (String method : List.of("GET", "DELETE", "GET", "DELETE")) {
                CallRequest request =
                        CallRequest.of(method, RawServerAddress.secure(server, "127.0.0.1"), "/x");
                assertThat(calls.text(request)).isEqualTo("{}");
            }
            assertThat(server.requests()).hasSize(4);
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    private static void answer(OutputStream out, String answer) throws java.io.IOException {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
