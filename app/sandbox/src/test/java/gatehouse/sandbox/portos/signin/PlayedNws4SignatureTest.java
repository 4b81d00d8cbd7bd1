package gatehouse.sandbox.portos.signin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.sandbox.http.ReceivedCall;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract's test vectors come out exactly. */
class PlayedNws4SignatureTest {
    private static final String NOTHING =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String TIME = "2024-01-02T03:04:05.678Z";
    private static final Map<String, String> HEADERS =
            Map.of(
                    "accept",
                    "application/json",
                    "host",
                    "pos.example.test:4000",
                    "x-nd-content-sha256",
                    NOTHING,
                    "x-nd-date",
                    TIME);
    private static final ReceivedCall LIST =
            call("GET", "/api/sessions", "$take=10&$sort=-startedAt");
    private static final ReceivedCall DELETE = call("DELETE", "/api/sessions/Abc123", "");
    private static final PlayedNws4Signature SIGNED =
            new PlayedNws4Signature(
                    PlayedPortosAuthenticator.KEY,
                    List.of("accept", "host", "x-nd-content-sha256", "x-nd-date"),
                    TIME,
                    "6b1862c4d1f8b8fcf352062d415a3c46bf20540906fea636614857d0ce9c1ee0");

    @Test
    void the_canonical_request_has_the_nine_lines_of_the_vector() {
        assertThat(SIGNED.canonical(LIST))
                .isEqualTo(
                        """
                        GET
                        /api/sessions
                        %24sort=-startedAt&%24take=10
                        accept:application/json
                        host:pos.example.test:4000
                        x-nd-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                        x-nd-date:2024-01-02T03:04:05.678Z
                        accept;host;x-nd-content-sha256;x-nd-date
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
                        """);
        assertThat(PlayedNws4Signature.sha256(SIGNED.canonical(LIST).getBytes(UTF_8)))
                .isEqualTo("11df5961ea6dda20146cf1ee168af77b86d0eae148250480e16764e6ac881bcd");
    }

    @Test
    void the_first_vector_is_signed_as_told() {
        assertThat(SIGNED.signature(PlayedPortosAuthenticator.SECRET, LIST))
                .isEqualTo("6b1862c4d1f8b8fcf352062d415a3c46bf20540906fea636614857d0ce9c1ee0");
        assertThat(SIGNED.isSignedWith(PlayedPortosAuthenticator.SECRET, LIST)).isTrue();
    }

    @Test
    void the_second_vector_is_signed_as_told() {
        assertThat(PlayedNws4Signature.sha256(SIGNED.canonical(DELETE).getBytes(UTF_8)))
                .isEqualTo("d754ebfe299ff6fcc887bff88088516e81a5ae04abebf5a413b2a60e85113dd2");
        assertThat(SIGNED.signature(PlayedPortosAuthenticator.SECRET, DELETE))
                .isEqualTo("cfed6bbbd2856358802d0572a39006f00773e7367ae245ccda06da16183f4ecb");
        assertThat(SIGNED.isSignedWith(PlayedPortosAuthenticator.SECRET, DELETE)).isFalse();
    }

    @Test
    void the_header_of_the_vector_is_taken_apart() {
        assertThat(
                        PlayedNws4Signature.parsed(
                                "NWS4-HMAC-SHA256"
                                    + " Credential%3D00112233445566778899aabbccddeeff00112233%2CSignedHeaders%3Daccept%253Bhost%253Bx-nd-content-sha256%253Bx-nd-date%2CTimestamp%3D2024-01-02T03%253A04%253A05.678Z%2CSignature%3D6b1862c4d1f8b8fcf352062d415a3c46bf20540906fea636614857d0ce9c1ee0"))
                .contains(SIGNED);
    }

    @Test
    void what_is_encoded_already_is_encoded_again() {
        String canonical = SIGNED.canonical(call("GET", "/a%20b", "%24take=1&flag&a=b=c"));

        assertThat(canonical.lines().skip(1).limit(2))
                .containsExactly("/a%2520b", "%2524take=1&a=b&flag=");
    }

    private static ReceivedCall call(String method, String path, String query) {
        return new ReceivedCall(
                method, path, query, name -> Optional.ofNullable(HEADERS.get(name)), new byte[0]);
    }
}
