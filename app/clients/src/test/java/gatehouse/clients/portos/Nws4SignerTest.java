package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** How requests are signed with an API key. */
final class Nws4SignerTest {
    private static final String PUBLIC = "00112233445566778899aabbccddeeff00112233";
    private static final String SECRET =
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final Instant TIME = Instant.parse("2024-01-02T03:04:05.678Z");
    private static final String HOST = "pos.example.test:4000";
    private static final List<HeaderLine> ACCEPT =
            List.of(new HeaderLine("Accept", "application/json"));

    @Test
    void the_first_test_vector_is_reproduced_exactly() {
        assertThat(sign("GET", "/api/sessions", "$take=10&$sort=-startedAt", ACCEPT))
                .containsExactly(
                        new HeaderLine("x-nd-date", "2024-01-02T03:04:05.678Z"),
                        new HeaderLine(
                                "x-nd-content-sha256",
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                        new HeaderLine(
                                "Authorization",
                                "NWS4-HMAC-SHA256"
                                    + " Credential%3D00112233445566778899aabbccddeeff00112233"
                                    + "%2CSignedHeaders%3Daccept%253Bhost%253Bx-nd-content-sha256"
                                    + "%253Bx-nd-date%2CTimestamp%3D2024-01-02T03%253A04%253A05.678Z"
                                    + "%2CSignature%3D6b1862c4d1f8b8fcf352062d415a3c46bf20540906fea63"
                                    + "6614857d0ce9c1ee0"));
    }

    @Test
    void the_second_test_vector_is_reproduced_exactly() {
        assertThat(signature("DELETE", "/api/sessions/Abc123", ""))
                .isEqualTo("cfed6bbbd2856358802d0572a39006f00773e7367ae245ccda06da16183f4ecb");
    }

    @Test
    void the_order_of_parameters_does_not_change_the_signature() {
        assertThat(signature("GET", "/api/sessions", "$sort=-startedAt&$take=10"))
                .isEqualTo("6b1862c4d1f8b8fcf352062d415a3c46bf20540906fea636614857d0ce9c1ee0");
    }

    @ParameterizedTest
    @CsvSource({"$take=10,%24take=10", "a=b,a=c", "a,b", "a=x%20y,a=x%2520y", "a=1,a=1=2&b"})
    void queries_that_differ_as_sent_are_signed_differently(String one, String other) {
        assertThat(signature("GET", "/api/sessions", one))
                .isNotEqualTo(signature("GET", "/api/sessions", other));
    }

    @Test
    void a_key_without_a_value_is_signed_like_an_empty_value() {
        assertThat(signature("GET", "/x", "k")).isEqualTo(signature("GET", "/x", "k="));
    }

    @Test
    void a_value_is_cut_at_its_second_equals_sign() {
        assertThat(signature("GET", "/x", "k=a=b")).isEqualTo(signature("GET", "/x", "k=a"));
    }

    @Test
    void white_space_in_the_accepted_type_is_squeezed() {
        assertThat(sign("GET", "/x", "", List.of(new HeaderLine("accept", "  a,   b "))))
                .isEqualTo(sign("GET", "/x", "", List.of(new HeaderLine("ACCEPT", "a, b"))));
    }

    @Test
    void the_time_always_has_three_digits_after_the_point() {
        List<HeaderLine> headers =
                new Nws4Signer(key())
                        .sign(
                                "GET",
                                HOST,
                                "/x",
                                "",
                                ACCEPT,
                                new byte[0],
                                Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(headers.getFirst().value()).isEqualTo("2024-01-02T03:04:05.000Z");
    }

    @Test
    void a_call_is_signed_for_what_is_sent_and_each_call_anew() throws Exception {
        Iterator<Instant> times = List.of(TIME, TIME.plusMillis(1), TIME.plusMillis(2)).iterator();
        var exchanges = new ArrayList<Exchange>();
        try (var server = RawServer.answering(RawServer.json("{\"items\":[],\"totalCount\":0}"))) {
            var settings =
                    new PortosSettings(
                            RawServerAddress.of(server), "/api", "en-GB", CallLimits.standard());
            try (var client = new PortosClient(settings, exchanges::add, times::next)) {
                PortosClient signed = client.as(key());
                var page = new PageRequest(0, 10, true, "a=b c");
                signed.sessions(page);
                signed.sessions(page);
                PortosClientFixture.failure(() -> signed.delete("a b", SendPermit.always()));
            }
            String host = RawServerAddress.of(server).toString().replace("http://", "");
            assertSigned(server.requests().get(0), host, TIME);
            assertSigned(server.requests().get(1), host, TIME.plusMillis(1));
            assertSigned(server.requests().get(2), host, TIME.plusMillis(2));
            assertThat(server.requests().get(0))
                    .startsWith(
                            "GET /api/sessions?$take=10&$sort=startedAt,sessionId"
                                    + "&sessionId=a%3Db%20c HTTP/1.1");
        }
        assertThat(exchanges)
                .allSatisfy(exchange ->
                        assertThat(exchange.requestHeaders())
                                .contains(
                                        new HeaderLine(
                                                "Authorization", "NWS4-HMAC-SHA256 <hidden>")));
    }

    @Test
    void a_signature_that_the_server_repeats_is_hidden() throws Exception {
        RawServer.Turn echo =
                (request, out) -> {
                    String signature = request.replaceAll("(?s)^.*Signature%3D(\\w+).*$", "$1");
                    String body = "{\"detail\":\"wrong signature " + signature + "\"}";
                    out.write(RawServer.json(401, body).getBytes());
                    out.flush();
                    return true;
                };
        try (var portos = PortosClientFixture.under("/api", echo)) {
            var e =
                    PortosClientFixture.thrown(
                            () -> portos.nobody().as(key()).session(PortosClientFixture.ID));
            assertThat(e).hasMessageContaining("wrong signature <hidden>");
            assertThat(portos.exchanges().getFirst().responseBody())
                    .isEqualTo("{\"detail\":\"wrong signature <hidden>\"}");
        }
    }

    @Test
    void a_key_that_was_wiped_signs_nothing() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            PortosCredential.ApiKey key = key();
            key.wipe();
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.nobody().as(key).session(PortosClientFixture.ID)))
                    .isInstanceOf(CallFailure.NotSent.class);
            assertThat(portos.server().connections()).isZero();
        }
    }

    private static void assertSigned(String request, String host, Instant time) {
        String[] line = request.lines().findFirst().orElseThrow().split(" ");
        String[] target = line[1].split("\\?", 2);
        List<HeaderLine> expected =
                new Nws4Signer(key())
                        .sign(
                                line[0],
                                host,
                                target[0],
                                target.length > 1 ? target[1] : "",
                                ACCEPT,
                                new byte[0],
                                time);
        for (HeaderLine header : expected) {
            assertThat(request).contains("\r\n" + header.name() + ": " + header.value() + "\r\n");
        }
    }

    private static String signature(String method, String path, String query) {
        return sign(method, path, query, ACCEPT).getLast().value().replaceAll("^.*%3D", "");
    }

    private static List<HeaderLine> sign(
            String method, String path, String query, List<HeaderLine> headers) {
        return new Nws4Signer(key()).sign(method, HOST, path, query, headers, new byte[0], TIME);
    }

    private static PortosCredential.ApiKey key() {
        return new PortosCredential.ApiKey(PUBLIC, SECRET.toCharArray());
    }
}
