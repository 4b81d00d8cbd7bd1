package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.portos.PageRequest.PageOrder;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

/** What each method puts on the wire, letter for letter. */
final class PortosRequestsTest {
    private static final String EMPTY_PAGE = "{\"items\":[],\"count\":0,\"totalCount\":0}";
    private static final String LOGIN = "{\"tokenId\":\"eyJhbG.1.2\",\"refreshToken\":\"pC73A=\"}";

    @Test
    void a_read_by_id_is_one_get_with_these_headers_and_no_others() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            portos.client().session(PortosClientFixture.ID);
            assertThat(portos.request())
                    .isEqualTo(
                            """
                            GET /api/sessions/%s HTTP/1.1\r
                            Host: 127.0.0.1:%s\r
                            User-Agent: Gatehouse\r
                            Accept: application/json\r
                            Accept-Language: en-GB\r
                            Authorization: Bearer %s\r
                            Connection: Keep-Alive\r
                            Accept-Encoding: gzip\r
                            \r
                            """
                                    .formatted(
                                            PortosClientFixture.ID,
                                            RawServerAddress.of(portos.server()).port(),
                                            PortosClientFixture.TOKEN));
        }
    }

    @Test
    void ending_a_session_is_one_delete_without_a_body() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            portos.client().delete(PortosClientFixture.ID, SendPermit.always());
            assertThat(portos.line())
                    .isEqualTo("DELETE /api/sessions/" + PortosClientFixture.ID + " HTTP/1.1");
            assertThat(portos.request()).endsWith("\r\n\r\n").doesNotContain("Content-");
        }
    }

    @Test
    void signing_in_is_one_post_beside_the_prefix_with_names_in_pascal_case() throws Exception {
        try (var portos = PortosClientFixture.under("/api/v1", answer(LOGIN))) {
            portos.client()
                    .signIn("ján \"9\"", "pä$$\\word".toCharArray(), "TOOL1", SendPermit.always());
            assertThat(portos.line()).isEqualTo("POST /api/auth HTTP/1.1");
            assertThat(portos.request())
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("\r\nAccept: application/json\r\n")
                    .contains("\r\nAccept-Language: en-GB\r\n")
                    .doesNotContain("Authorization")
                    .endsWith(
                            "\r\n\r\n{\"UserName\":\"ján \\\"9\\\"\",\"Password\":\"pä$$\\\\word\","
                                    + "\"DeviceName\":\"TOOL1\"}");
        }
    }

    @Test
    void the_first_page_leaves_skip_out_as_zero_is_forbidden() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().sessions(new PageRequest(0, 100, true, null));
            assertThat(portos.line())
                    .isEqualTo("GET /api/sessions?$take=100&$sort=startedAt,sessionId HTTP/1.1");
        }
    }

    @Test
    void a_later_page_sends_skip_take_and_sort_in_this_order() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().sessions(new PageRequest(1100, 1000, true, null));
            assertThat(portos.line())
                    .isEqualTo(
                            "GET /api/sessions?$skip=1100&$take=1000&$sort=startedAt,sessionId"
                                    + " HTTP/1.1");
        }
    }

    @Test
    void the_newest_sessions_are_asked_for_by_their_start_downwards() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().sessions(new PageRequest(0, 100, PageOrder.NEWEST_FIRST, null));
            assertThat(portos.line())
                    .isEqualTo("GET /api/sessions?$take=100&$sort=-startedAt,sessionId HTTP/1.1");
        }
    }

    @Test
    void a_page_can_be_asked_for_without_an_order() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().sessions(new PageRequest(25, 25, false, null));
            assertThat(portos.line()).isEqualTo("GET /api/sessions?$skip=25&$take=25 HTTP/1.1");
        }
    }

    @Test
    void the_experts_filter_goes_out_as_it_is_and_cannot_add_a_parameter() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().sessions(new PageRequest(0, 25, false, "gt:0;lt:9&$take=1 +#%é"));
            assertThat(portos.line())
                    .isEqualTo(
                            "GET /api/sessions?$take=25"
                                    + "&sessionId=gt:0;lt:9%26%24take%3D1%20%2B%23%25%C3%A9"
                                    + " HTTP/1.1");
        }
    }

    @Test
    void a_filter_with_half_a_character_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            assertNotSent(portos, () -> portos.client().sessions(page("a\uD800b")));
        }
    }

    @Test
    void counting_asks_for_the_number_alone() throws Exception {
        try (var portos = PortosClientFixture.json(EMPTY_PAGE)) {
            portos.client().countSessions();
            assertThat(portos.line()).isEqualTo("GET /api/sessions?$count=true HTTP/1.1");
        }
    }

    @Test
    void devices_and_users_are_asked_for_under_the_prefix() throws Exception {
        try (var portos = PortosClientFixture.under("", answer(EMPTY_PAGE))) {
            portos.client().devices();
            portos.client().users();
            assertThat(portos.server().requests().get(0)).startsWith("GET /devices HTTP/1.1\r\n");
            assertThat(portos.server().requests().get(1)).startsWith("GET /users HTTP/1.1\r\n");
        }
    }

    @Test
    void the_licence_is_asked_for_without_a_credential() throws Exception {
        try (var portos = PortosClientFixture.json("{\"shopId\":17}")) {
            portos.client().license();
            assertThat(portos.line()).isEqualTo("GET /api/license HTTP/1.1");
            assertThat(portos.request()).doesNotContain("Authorization");
        }
    }

    @Test
    void health_is_asked_for_beside_the_prefix_without_a_credential() throws Exception {
        try (var portos = PortosClientFixture.under("", answer("{\"status\":\"Healthy\"}"))) {
            portos.client().health();
            assertThat(portos.line()).isEqualTo("GET /api/v2/health HTTP/1.1");
            assertThat(portos.request()).doesNotContain("Authorization");
        }
    }

    @Test
    void nobody_sends_no_credential() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            portos.nobody().session(PortosClientFixture.ID);
            assertThat(portos.request()).doesNotContain("Authorization");
        }
    }

    @Test
    void an_id_is_one_encoded_segment() throws Exception {
        try (var portos = PortosClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            portos.client().delete("a/../b?c#d%2e é~", SendPermit.always());
            assertThat(portos.line())
                    .isEqualTo("DELETE /api/sessions/a%2F..%2Fb%3Fc%23d%252e%20%C3%A9~ HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a\nb", "a\u0000", "\u007F", "\u0085", "\uD800", "\uDC00a"})
    void an_id_that_could_mean_something_else_is_not_sent(String id) throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            assertNotSent(portos, () -> portos.client().delete(id, SendPermit.always()));
            assertNotSent(portos, () -> portos.client().session(id));
        }
    }

    @Test
    void a_token_that_was_wiped_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            var bearer = new PortosCredential.Bearer(PortosClientFixture.TOKEN.toCharArray());
            PortosClient client = portos.nobody().as(bearer);
            bearer.wipe();
            assertNotSent(portos, () -> client.session(PortosClientFixture.ID));
        }
    }

    @Test
    void a_token_that_would_break_the_header_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            var bearer = new PortosCredential.Bearer("abc\r\nX-Evil: 1".toCharArray());
            CallException e =
                    assertNotSent(
                            portos,
                            () -> portos.nobody().as(bearer).session(PortosClientFixture.ID));
            assertThat(e).hasMessageNotContaining("abc").hasMessageNotContaining("Evil");
        }
    }

    @Test
    void a_password_with_half_a_character_is_not_sent() throws Exception {
        try (var portos = PortosClientFixture.json(LOGIN)) {
            assertNotSent(
                    portos,
                    () ->
                            portos.nobody()
                                    .signIn(
                                            "9",
                                            "a\uD800".toCharArray(),
                                            "TOOL1",
                                            SendPermit.always()));
        }
    }

    @Test
    void the_password_is_left_for_its_owner_to_wipe() throws Exception {
        try (var portos = PortosClientFixture.json(LOGIN)) {
            char[] password = "sandbox".toCharArray();
            portos.nobody().signIn("999", password, "TOOL1", SendPermit.always());
            assertThat(password).containsExactly("sandbox".toCharArray());
        }
    }

    private static CallException assertNotSent(
            PortosClientFixture portos, PortosClientFixture.Act act) {
        CallException e = PortosClientFixture.thrown(act);
        assertThat(e.failure()).isInstanceOf(CallFailure.NotSent.class);
        assertThat(e.exchange()).isNull();
        assertThat(portos.server().connections()).isZero();
        assertThat(portos.exchanges()).isEmpty();
        return e;
    }

    private static PageRequest page(String filter) {
        return new PageRequest(0, 25, false, filter);
    }

    private static RawServer.Turn answer(String body) {
        return (_, out) -> {
            out.write(RawServer.json(body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        };
    }
}
