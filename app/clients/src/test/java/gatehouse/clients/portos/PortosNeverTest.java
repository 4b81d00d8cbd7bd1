package gatehouse.clients.portos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the contract says never to do (Portos 11), as far as it is for the client to do it. */
final class PortosNeverTest {
    private static final String SECRET = "s3cr3t-s3cr3t";

    @Test
    void never_puts_a_token_a_password_or_a_secret_in_a_url() throws Exception {
        try (var portos = PortosClientFixture.json("null")) {
            for (PortosCredential credential :
                    List.of(
                            new PortosCredential.Bearer(SECRET.toCharArray()),
                            new PortosCredential.ApiKey("public", SECRET.toCharArray()))) {
                everyMethod(portos.nobody().as(credential));
            }
            assertThat(portos.server().requests())
                    .allSatisfy(request ->
                            assertThat(request.lines().findFirst().orElseThrow())
                                    .doesNotContain(SECRET)
                                    .doesNotContain("ignature"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\t", "a\r\nb"})
    void never_sends_delete_to_the_collection_or_for_an_id_that_is_refused(String id)
            throws Exception {
        try (var portos = PortosClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            assertThat(
                            PortosClientFixture.failure(
                                    () -> portos.client().delete(id, SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(portos.server().connections()).isZero();
        }
    }

    @Test
    void never_deletes_by_filter() throws Exception {
        try (var portos = PortosClientFixture.answering("HTTP/1.1 204 X\r\n\r\n")) {
            portos.client().delete("?sessionId=gt:0", SendPermit.always());
            assertThat(portos.line())
                    .isEqualTo("DELETE /api/sessions/%3FsessionId%3Dgt%3A0 HTTP/1.1");
        }
    }

    @Test
    void never_asks_for_less_than_one_row_or_from_before_the_start() {
        assertThatThrownBy(() -> new PageRequest(-1, 10, true, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageRequest(0, 0, true, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void never_sends_another_parameter_than_the_documented_or_one_of_them_twice() throws Exception {
        Set<String> documented = Set.of("sessionId", "$skip", "$take", "$sort", "$count");
        try (var portos = PortosClientFixture.json("{\"items\":[],\"totalCount\":0}")) {
            portos.client().sessions(new PageRequest(5, 5, true, "a&$take=9&x=y;sessionId=b"));
            portos.client().countSessions();
            for (String request : portos.server().requests()) {
                String query = request.lines().findFirst().orElseThrow().split("[? ]")[2];
                List<String> names =
                        List.of(query.split("&")).stream().map(p -> p.split("=")[0]).toList();
                assertThat(names).doesNotHaveDuplicates().allMatch(documented::contains);
            }
        }
    }

    @Test
    void never_calls_a_route_outside_the_contract() throws Exception {
        try (var portos = PortosClientFixture.json("null")) {
            everyMethod(portos.client());
            assertThat(
                            portos.server().requests().stream()
                                    .map(request -> request.split("[? ]")[0] + path(request))
                                    .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(
                            "POST /api/auth",
                            "GET /api/sessions",
                            "GET /api/sessions/" + PortosClientFixture.ID,
                            "DELETE /api/sessions/" + PortosClientFixture.ID,
                            "GET /api/devices",
                            "GET /api/users",
                            "GET /api/license",
                            "GET /license",
                            "GET /api/v2/health");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.", "not a token at all"})
    void never_judges_a_token(String token) throws Exception {
        try (var portos = PortosClientFixture.json(PortosClientFixture.ONE_SESSION)) {
            var bearer = new PortosCredential.Bearer(token.toCharArray());
            portos.nobody().as(bearer).session(PortosClientFixture.ID);
            assertThat(portos.request()).contains("\r\nAuthorization: Bearer " + token + "\r\n");
        }
    }

    @Test
    void never_takes_a_delete_answered_302_as_a_revoke() throws Exception {
        try (var second = RawServer.answering(RawServer.json(PortosClientFixture.ONE_SESSION));
                var portos =
                        PortosClientFixture.answering(
                                "HTTP/1.1 302 X\r\nLocation: %s/api/sessions\r\nContent-Length: 0\r\n\r\n"
                                        .formatted(RawServerAddress.of(second)))) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOf(CallFailure.Refused.class);
            assertThat(second.connections()).isZero();
        }
    }

    @Test
    void never_repeats_a_login_or_a_delete() throws Exception {
        for (String answer :
                List.of(
                        RawServer.json(401, "{}"),
                        RawServer.json(408, "{}"),
                        RawServer.json(423, "{}"),
                        RawServer.json(500, "{}"),
                        RawServer.json(503, "{}").replaceFirst("\r\n", "\r\nRetry-After: 0\r\n"))) {
            try (var portos = PortosClientFixture.answering(answer)) {
                PortosClientFixture.failure(
                        () -> portos.client().delete(PortosClientFixture.ID, SendPermit.always()));
                PortosClientFixture.failure(() ->
                        portos.client()
                                .signIn("9", new char[] {'x'}, "TOOL1", SendPermit.always()));
                assertThat(portos.server().requests()).hasSize(2);
            }
        }
    }

    @Test
    void never_decides_by_words_or_by_the_order_of_members() throws Exception {
        String told =
                "{\"detail\":\"deleted\",\"status\":200,\"title\":\"OK, session ended\","
                        + "\"sessionId\":\""
                        + PortosClientFixture.ID
                        + "\"}";
        try (var portos = PortosClientFixture.answering(RawServer.json(404, told))) {
            assertThat(
                            PortosClientFixture.failure(() ->
                                    portos.client()
                                            .delete(PortosClientFixture.ID, SendPermit.always())))
                    .isInstanceOfSatisfying(
                            CallFailure.Refused.class,
                            f -> assertThat(f.problem().status()).isEqualTo(404));
        }
        String turned =
                "{\"_v\":1,\"startedAt\":null,\"identity\":{\"envName\":\"PDA\",\"userName\":\"1\"},"
                    + "\"sessionId\":\"a\"}";
        try (var portos =
                PortosClientFixture.json(
                        "{\"totalCount\":1,\"items\":[" + turned + "],\"count\":1}")) {
            assertThat(portos.client().sessions(new PageRequest(0, 1, true, null)).rows())
                    .containsExactly(new Session("a", "1", "", "PDA", "", null, null, null, 1L));
        }
    }

    @Test
    void never_falls_back_from_https_to_http() throws Exception {
        try (var server = RawServer.atOnce((_, out) -> plain(out))) {
            var settings =
                    new PortosSettings(
                            RawServerAddress.secure(server, "localhost"),
                            "/api",
                            "en-GB",
                            gatehouse.clients.http.CallLimits.standard());
            try (var client =
                    new PortosClient(settings, _ -> {}, java.time.InstantSource.system())) {
                assertThat(PortosClientFixture.failure(client::license))
                        .isInstanceOf(CallFailure.Unreachable.class);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static boolean plain(java.io.OutputStream out) throws java.io.IOException {
        out.write(RawServer.json("{\"shopId\":1}").getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private static String path(String request) {
        return " " + request.split("[? ]")[1];
    }

    private static void everyMethod(PortosClient client) throws Exception {
        PortosClientFixture.failure(() -> client.sessions(new PageRequest(0, 100, true, null)));
        PortosClientFixture.failure(client::countSessions);
        PortosClientFixture.failure(() -> client.session(PortosClientFixture.ID));
        PortosClientFixture.failure(
                () -> client.delete(PortosClientFixture.ID, SendPermit.always()));
        PortosClientFixture.failure(client::devices);
        PortosClientFixture.failure(client::users);
        PortosClientFixture.failure(client::license);
        PortosClientFixture.failure(client::health);
        PortosClientFixture.failure(
                () -> client.signIn("999", SECRET.toCharArray(), "TOOL1", SendPermit.always()));
        assertThat(client.findPrefix()).isEmpty();
    }
}
