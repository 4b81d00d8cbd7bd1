package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.regex.Matcher.quoteReplacement;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets planted everywhere turn up nowhere. */
final class PortosSecretsTest {
    private static final String PASSWORD = "CANARY-pa\\ss\"wörd";
    private static final String TOKEN = "CANARY-token.abc-def";
    private static final String REFRESH = "CANARY-refresh==";
    private static final String COOKIE = "CANARY-cookie";
    private static final String CSRF = "CANARY-csrf";
    private static final String ID = "aB3xYzCANARY0000000000000000id42";

    private final List<String> seen = new ArrayList<>();

    @Test
    void a_login_leaves_no_secret_behind() throws Exception {
        String body =
                """
                {"tokenId":"%s","refreshToken" : "%s","password":{"a":["%s"]},
                 "tok\\u0065nId":"%s","user":{"name":"you sent %s"}}
                """
                        .formatted(TOKEN, REFRESH, TOKEN, TOKEN, TOKEN);
        for (String answer : List.of(withSecretHeaders(200, body), withSecretHeaders(500, body))) {
            try (var portos = PortosClientFixture.answering(answer)) {
                note(() ->
                        portos.nobody()
                                .signIn(
                                        "999",
                                        PASSWORD.toCharArray(),
                                        "TOOL1",
                                        SendPermit.always()));
                portos.exchanges().forEach(this::note);
                assertThat(portos.exchanges().getFirst().requestBody())
                        .isEqualTo(
                                "{\"UserName\":\"999\",\"Password\":\"<hidden>\","
                                        + "\"DeviceName\":\"TOOL1\"}");
            }
        }
        assertClean();
    }

    @Test
    void a_server_that_repeats_what_it_was_sent_is_not_quoted() throws Exception {
        for (int status : new int[] {200, 302, 400, 401, 404, 500}) {
            try (var portos = PortosClientFixture.under("/api", echo(status))) {
                PortosClient client =
                        portos.nobody().as(new PortosCredential.Bearer(TOKEN.toCharArray()));
                note(() -> client.session(ID));
                note(() -> client.delete(ID, SendPermit.always()));
                note(() -> client.sessions(new PageRequest(0, 9, true, "eq:" + ID)));
                note(() ->
                        client.signIn("999", PASSWORD.toCharArray(), "TOOL1", SendPermit.always()));
                portos.exchanges().forEach(this::note);
                assertThat(portos.exchanges()).hasSize(4);
            }
        }
        assertClean();
    }

    @Test
    void a_list_that_is_cut_off_shows_no_whole_id() throws Exception {
        String row = "{\"sessionId\":\"" + ID + "\",\"note\":\"" + "x".repeat(300) + "\"},";
        String page = "{\"items\":[" + row.repeat(400) + "{}]}";
        try (var portos = PortosClientFixture.json(page)) {
            note(() -> portos.client().sessions(new PageRequest(0, 1000, true, null)).count());
            assertThat(portos.exchanges().getFirst().responseBody()).hasSizeLessThan(64 << 10);
            portos.exchanges().forEach(this::note);
        }
        assertClean();
    }

    @Test
    void rows_that_cannot_be_read_show_no_whole_id() throws Exception {
        String row = "{\"sessionId\":\"" + ID + "\",\"_v\":\"odd\"}";
        try (var portos = PortosClientFixture.json("{\"items\":[" + row + "]}")) {
            note(() -> portos.client().sessions(new PageRequest(0, 10, true, null)).toString());
            portos.exchanges().forEach(this::note);
        }
        assertClean();
    }

    @Test
    void what_was_refused_before_sending_quotes_nothing() throws Exception {
        try (var portos = PortosClientFixture.json("{}")) {
            note(() -> portos.client().delete(ID + "\n", SendPermit.always()));
            note(() -> portos.client().session(ID + "\uD800"));
            note(() ->
                    portos.nobody()
                            .signIn(
                                    "9",
                                    (PASSWORD + "\uD800").toCharArray(),
                                    "T",
                                    SendPermit.always()));
            var bad = new PortosCredential.Bearer((TOKEN + "é").toCharArray());
            note(() -> portos.nobody().as(bad).session("abcdefgh"));
        }
        assertClean();
    }

    @Test
    void credentials_have_no_text_that_tells() {
        seen.add(new PortosCredential.Bearer(TOKEN.toCharArray()).toString());
        seen.add(new PortosCredential.ApiKey("public", PASSWORD.toCharArray()).toString());
        seen.add(new gatehouse.clients.http.HeaderLine("X-CSRF-Token", CSRF).toString());
        assertThat(seen).hasSize(3);
        assertClean();
    }

    @Test
    void a_call_as_curl_can_be_read_and_tells_nothing() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            portos.client().delete(PortosClientFixture.ID, SendPermit.always());
            assertThat(portos.exchanges().getFirst().curl())
                    .isEqualTo(
                            "curl --include --request DELETE '%s/api/sessions/Hq6563…'"
                                            .formatted(RawServerAddress.of(portos.server()))
                                    + " --header 'User-Agent: Gatehouse'"
                                    + " --header 'Accept: application/json'"
                                    + " --header 'Accept-Language: en-GB'"
                                    + " --header 'Authorization: Bearer <hidden>'");
        }
    }

    private void note(PortosClientFixture.Act act) {
        try {
            act.run();
        } catch (CallException e) {
            seen.add(e.toString());
            seen.add(e.failure().toString());
            seen.add(String.valueOf(e.getCause()));
        }
    }

    private void note(gatehouse.clients.http.Exchange exchange) {
        seen.add(exchange.toString());
        seen.add(exchange.curl());
        exchange.requestHeaders().forEach(header -> seen.add(header.value()));
        exchange.responseHeaders().forEach(header -> seen.add(header.value()));
    }

    private void assertClean() {
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy(text ->
                        assertThat(text)
                                .doesNotContain("CANARY")
                                .doesNotContain("ss\\\"w")
                                .doesNotContain("w%C3%B6rd"));
    }

    private static String withSecretHeaders(int status, String body) {
        return RawServer.json(status, body)
                .replaceFirst(
                        "\r\n",
                        """
                        \r
                        Set-Cookie: JSESSIONID=%s; Path=/\r
                        X-CSRF-Token: %s\r
                        X-XSRF-TOKEN: %s\r
                        X-Echo: %s\r
                        Location: /login?access_token=%s&user=9\r
                        """
                                .formatted(COOKIE, CSRF, CSRF, TOKEN, REFRESH));
    }

    /** The text as a server writes it that escapes all but letters and digits. */
    private static String unicode(String text) {
        return Pattern.compile("[^A-Za-z0-9 ]")
                .matcher(text)
                .replaceAll(c -> "\\\\u%04X".formatted((int) c.group().charAt(0)));
    }

    /** Puts the request, token, id, password and all, into headers, titles and plain text. */
    private static RawServer.Turn echo(int status) {
        return (request, out) -> {
            String flat = request.replaceAll("\\s+", " ");
            String quoted = flat.replace("\\", "\\\\").replace("\"", "\\\"");
            String body =
                    """
                    {"title":"%s","detail":"%s","traceId":"%s","errors":[{"memberName":"%s","message":"x"}]}
                    """
                            .formatted(quoted, unicode(flat), quoted, quoted);
            String headers = "\r\nX-Echo: " + flat + "\r\n";
            String answer =
                    RawServer.json(status, body).replaceFirst("\r\n", quoteReplacement(headers));
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        };
    }
}
