package gatehouse.sandbox.srs;

import static gatehouse.sandbox.srs.SrsFixture.LOGOUT;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Login with configuration (contract: SRS 4.3). */
class SrsHotSeatingTest {
    private static final String EXAMPLE =
            """
            [ {"name": "server",      "value": "https://rws.site-a.example.com:4443"},
              {"name": "peer_server", "value": "https://rws.site-b.example.com:4443"},
              {"name": "place",       "value": "Desk_0417"},
              {"name": "devices",     "value": [ {"dn": "7001", "switch": "SIP_Switch"},
                                                 {"dn": "7002", "switch": "SIP_Switch"} ]} ]
            """;
    private static final String NO_PORT =
            "[{\"name\": \"server\", \"value\": \"https://rws.example.com\"}]";
    private static final String UNKNOWN = "[{\"name\": \"colour\", \"value\": \"red\"}]";

    @Test
    void the_example_is_taken_and_seen_on_the_session() {
        try (var srs = SrsFixture.as("server-entry=recorded-only")) {
            var login = srs.loginWith(EXAMPLE);

            assertThat(login.status()).isEqualTo(200);
            var session = srs.sessions().get(0);
            assertThat(session.at("/configuration/place").asString()).isEqualTo("Desk_0417");
            assertThat(session.at("/configuration/peer_server").asString())
                    .isEqualTo("https://rws.site-b.example.com:4443");
            assertThat(session.path("devices")).hasSize(2);
            assertThat(session.at("/devices/1/dn").asString()).isEqualTo("7002");
            assertThat(kept(srs)).isZero();
        }
    }

    @Test
    void the_server_may_stay_set_after_the_logout() {
        try (var srs = SrsFixture.as("server-entry=kept-after-logout")) {
            srs.logout(srs.loginWith(EXAMPLE));

            assertThat(srs.sessions()).isEmpty();
            assertThat(kept(srs)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void the_server_may_be_refused_without_a_session(int status) {
        try (var srs = SrsFixture.as("server-entry=" + status)) {
            assertThat(srs.loginWith(EXAMPLE).status()).isEqualTo(status);
            assertThat(srs.loginWith("[{\"name\":\"place\",\"value\":\"Desk_0417\"}]").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_server_without_a_port_may_be_refused() {
        try (var srs = SrsFixture.as("server-without-port=accepted")) {
            assertThat(srs.loginWith(NO_PORT).status()).isEqualTo(200);
            srs.play("server-without-port", "400");
            assertThat(srs.loginWith(NO_PORT).status()).isEqualTo(400);
            assertThat(srs.loginWith(EXAMPLE).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"place\", \"value\": \"Nowhere\"}]",
                "[{\"name\": \"devices\", \"value\": [{\"dn\": \"9\", \"switch\":"
                        + " \"SIP_Switch\"}]}]",
                "[{\"name\": \"devices\", \"value\": [{\"dn\": \"7001\", \"switch\": \"Other\"}]}]"
            })
    void a_wrong_place_dn_or_switch_is_taken_or_refused(String configuration) {
        try (var srs = SrsFixture.as("wrong-place=accepted")) {
            assertThat(srs.loginWith(configuration).status()).isEqualTo(200);
            srs.play("wrong-place", "400");
            assertThat(srs.loginWith(configuration).status()).isEqualTo(400);
        }
    }

    @Test
    void an_unknown_entry_is_ignored_or_refused() {
        try (var srs = SrsFixture.as("unknown-entry=ignored")) {
            assertThat(srs.loginWith(UNKNOWN).status()).isEqualTo(200);
            srs.play("unknown-entry", "400");
            assertThat(srs.loginWith(UNKNOWN).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 400", "500, 500", "ignored, 200"})
    void a_bad_body_is_refused_or_ignored_and_does_nothing(String reading, int status) {
        try (var srs = SrsFixture.as("bad-body=" + reading)) {
            srs.control("POST", "/srs/desktop", "{}");
            assertThat(srs.loginWith("{\"operationName\": \"Other\"}").status()).isEqualTo(status);
            assertThat(srs.sessions().at("/0/openedBy").asString()).isEqualTo("desktop");

            assertThat(srs.loginWith("[{\"name\": \"place\", \"value\": 7}]").status())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_post_that_is_not_marked_as_json_is_taken_or_refused() {
        try (var srs = SrsFixture.as("missing-json-type=accepted")) {
            assertThat(posted(srs, "[]", "text/plain")).isEqualTo(200);
            srs.play("missing-json-type", "415");
            assertThat(posted(srs, "[]", "text/plain")).isEqualTo(415);
            assertThat(posted(srs, LOGOUT, "text/plain")).isEqualTo(415);
            assertThat(posted(srs, LOGOUT, "application/json; charset=utf-8")).isEqualTo(200);
        }
    }

    private static int posted(SrsFixture srs, String body, String type) {
        return srs.from(
                        "POST",
                        "/api/v2/me",
                        body,
                        "Authorization",
                        srs.basic(),
                        "Content-Type",
                        type)
                .status();
    }

    private static int kept(SrsFixture srs) {
        return srs.control("GET", "/srs/sessions", "").path("keptServers").size();
    }
}
