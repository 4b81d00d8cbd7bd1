package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What one half of a call tells is hidden in the other half as well. */
final class RedactorTest {
    @Test
    void a_cookie_of_the_request_is_found_in_the_answer() throws Exception {
        CallRequest request = get().header("Cookie", "lang=no; ASP.NET_SessionId=CANARYcanary24");
        assertThat(shown(request, RawServer.json("{\"a\":\"you sent CANARYcanary24, no\"}")))
                .isEqualTo("{\"a\":\"you sent <hidden>, no\"}");
    }

    @Test
    void a_cookie_of_the_answer_is_found_in_its_body() throws Exception {
        String answer =
                RawServer.json("{\"a\":\"CANARYcanary, Path=/x\"}")
                        .replaceFirst("\r\n", "\r\nSet-Cookie: T=CANARYcanary; Path=/x\r\n");
        assertThat(shown(get(), answer)).isEqualTo("{\"a\":\"<hidden>, Path=/x\"}");
    }

    @Test
    void a_cookie_of_the_answer_is_found_in_what_it_says_of_a_refusal() throws Exception {
        String answer =
                RawServer.json(400, "{\"title\":\"CANARYcanary\"}")
                        .replaceFirst("\r\n", "\r\nSet-Cookie: T=CANARYcanary; Path=/x\r\n");
        try (var server = RawServer.answering(answer);
                var calls = GatewayFixture.standard()) {
            CallException thrown =
                    calls.thrown(CallRequest.of("GET", RawServerAddress.of(server), "/x"));
            assertThat(thrown).hasMessageContaining("title=<hidden>");
        }
    }

    @Test
    void a_password_is_found_also_where_it_was_sent_as_base64() throws Exception {
        byte[] pair = "tje0:CANARY:pass".getBytes(StandardCharsets.UTF_8);
        CallRequest request =
                get().header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        assertThat(shown(request, RawServer.json("{\"a\":\"CANARY:pass is wrong\"}")))
                .isEqualTo("{\"a\":\"<hidden> is wrong\"}");
    }

    @Test
    void an_answer_in_xml_or_html_is_hidden_by_names_as_well() throws Exception {
        assertThat(shown(get(), RawServer.json("<r><Key>CANARY</Key><Id>5</Id>CANARY</r>")))
                .isEqualTo("<r><Key><hidden></Key><Id>5</Id><hidden></r>");
    }

    private static CallRequest get() {
        return CallRequest.of("GET", ServerAddress.parse("http://placeholder"), "/x");
    }

    private static String shown(CallRequest template, String answer) throws Exception {
        try (var server = RawServer.answering(answer);
                var calls = GatewayFixture.standard()) {
            CallRequest request = CallRequest.of("GET", RawServerAddress.of(server), "/x");
            for (HeaderLine header : template.headers()) {
                request = request.header(header.name(), header.value());
            }
            calls.text(request);
            return calls.exchanges().getFirst().responseBody();
        }
    }
}
