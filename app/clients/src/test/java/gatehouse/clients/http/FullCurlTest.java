package gatehouse.clients.http;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.redaction.SecretNames;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A call of the past is signed anew, where nothing else of it is hidden. */
class FullCurlTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:03:22Z");

    /** Signs what the real ones sign, in words. */
    private static final RequestSigner SIGNER =
            (method, host, path, query, headers, body, now) ->
                    List.of(
                            new HeaderLine("x-nd-date", now.toString()),
                            new HeaderLine(
                                    "Authorization",
                                    String.join(
                                            " ",
                                            method,
                                            host,
                                            path,
                                            query,
                                            String.valueOf(headers.size()),
                                            String.valueOf(body.length))));

    @Test
    void headers_of_the_old_signature_give_way_to_those_of_the_new_one() {
        Exchange call =
                exchange(
                        "https://portos.example:8443/api/sessions?limit=10&x=%20",
                        "",
                        new HeaderLine("Accept", "application/json"),
                        new HeaderLine("X-ND-Date", "yesterday"),
                        new HeaderLine("Authorization", SecretNames.HIDDEN));

        assertThat(call.fullCurl(SIGNER, NOW))
                .contains(
                        "curl --include --request GET"
                                + " 'https://portos.example:8443/api/sessions?limit=10&x=%20'"
                                + " --header 'Accept: application/json'"
                                + " --header 'x-nd-date: 2026-11-21T14:03:22Z'"
                                + " --header 'Authorization: GET portos.example:8443"
                                + " /api/sessions limit=10&x=%20 1 0'");
    }

    @Test
    void a_call_with_a_cut_id_or_a_hidden_member_is_not_there_in_full() {
        assertThat(exchange("https://a.example/api/sessions/soZIt6…", "").fullCurl(SIGNER, NOW))
                .isEmpty();
        assertThat(
                        exchange(
                                        "https://a.example/api",
                                        "{\"key\":\"" + SecretNames.HIDDEN + "\"}")
                                .fullCurl(SIGNER, NOW))
                .isEmpty();
    }

    private static Exchange exchange(String url, String body, HeaderLine... headers) {
        return new Exchange(
                1,
                CallScope.none(),
                NOW,
                "GET",
                url,
                List.of(headers),
                body,
                200,
                List.of(),
                "",
                0,
                Duration.ZERO,
                CallMeasurement.NONE,
                null,
                null);
    }
}
