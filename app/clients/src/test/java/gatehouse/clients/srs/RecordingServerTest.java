package gatehouse.clients.srs;

import static gatehouse.testkit.RawServer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.srs.RecordingServerAnswer.Accepted;
import gatehouse.clients.srs.RecordingServerAnswer.NoAnswer;
import gatehouse.clients.srs.RecordingServerAnswer.Refused;
import gatehouse.clients.srs.RecordingServerAnswer.Up;
import gatehouse.testkit.RawServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The check of the recording server behind SRS (contract: SRS 10). */
@Timeout(60)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class RecordingServerTest {
    private static final String USER =
            """
            {"statusCode":0,"user":{"id":"6f1","userName":"agent7","firstName":"Ada",
             "lastName":"Vann","roles":["ROLE_AGENT"],"enabled":true,
             "changePasswordOnFirstLogin":false,"new":{}}}
            """;

    /** Enough to connect and speak TLS, and then too little. */
    private static final SrsTimeLimits SHORT =
            new SrsTimeLimits(
                    SrsClientFixture.SHORT.connect(),
                    SrsClientFixture.SHORT.asking(),
                    SrsClientFixture.SHORT.asking(),
                    SrsClientFixture.SHORT.logout(),
                    SrsClientFixture.SHORT.closing());

    private final HeldCertificate held = TlsServers.valid("localhost").build();
    private final List<Exchange> exchanges = new ArrayList<>();

    @Test
    void the_version_is_asked_for_without_a_password() throws Exception {
        try (var server =
                        serving(
                                SrsClientFixture.telling(
                                        json("{\"statusCode\":0,\"version\":\"8.5.2\"}")));
                var client = client(server, "")) {
            assertThat(client.version())
                    .isInstanceOfSatisfying(
                            Up.class, up -> assertThat(up.version()).isEqualTo("8.5.2"));
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst())
                    .startsWith("GET /api/v2/diagnostics/version HTTP/1.1\r\n")
                    .doesNotContain("Authorization")
                    .doesNotContain("Origin");
        }
    }

    @ParameterizedTest
    @CsvSource({"200, true", "302, true", "399, true", "400, false", "404, false", "500, false"})
    void a_status_from_200_to_399_counts_as_up(int status, boolean up) throws Exception {
        try (var server = serving(SrsClientFixture.telling(SrsClientFixture.status(status)));
                var client = client(server, "")) {
            RecordingServerAnswer answer = client.version();
            assertThat(answer).isInstanceOf(up ? Up.class : Refused.class);
        }
    }

    @Test
    void a_user_that_it_knows_is_told_and_the_password_wiped() throws Exception {
        try (var server = serving(SrsClientFixture.telling(json(USER)));
                var client = client(server, "/base")) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            assertThat(client.me(credentials))
                    .isInstanceOfSatisfying(
                            Accepted.class,
                            accepted ->
                                    assertThat(accepted.user())
                                            .isEqualTo(
                                                    new RecordingServerUser(
                                                            "6f1",
                                                            "agent7",
                                                            "Ada",
                                                            "Vann",
                                                            List.of("ROLE_AGENT"),
                                                            true,
                                                            false)));
            assertThat(credentials.wiped()).isTrue();
            assertThat(server.requests().getFirst())
                    .startsWith("GET /base/api/v2/me HTTP/1.1\r\n")
                    .contains("\r\nAuthorization: Basic YWdlbnQ3OnMzY3JldA==\r\n")
                    .doesNotContain("Origin");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {'statusCode':20,'statusMessage':'no'} | NOT_AUTHENTICATED",
                "200 | {'statusCode':20,'statusMessage':'no'} | NOT_AUTHENTICATED",
                "401 | {}                                     | NOT_AUTHENTICATED",
                "200 | {'statusCode':8,'user':{'id':'1'}}     | PASSWORD_CHANGE_NEEDED",
                "500 | {'statusCode':4}                       | SERVER_BEHIND_ILL",
                "200 | {'statusCode':5}                       | OTHER",
                "200 | {'statusCode':0}                       | OTHER",
                "200 | {'statusCode':0,'user':{}}             | OTHER",
                "200 | {'user':{'id':'1'}}                    | OTHER",
                "403 | {'statusCode':0,'user':{'id':'1'}}     | OTHER",
                "302 | {'statusCode':0,'user':{'id':'1'}}     | OTHER",
                "200 | <html></html>                          | OTHER"
            })
    void success_is_2xx_and_status_code_0_and_content(
            int status, String body, Refused.RefusalReason why) throws Exception {
        String sent = body.replace('\'', '"');
        try (var server = serving(SrsClientFixture.telling(json(status, sent)));
                var client = client(server, "")) {
            assertThat(client.me(SrsClientFixture.credentials()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> {
                                assertThat(refused.why()).isEqualTo(why);
                                assertThat(refused.status()).isEqualTo(status);
                                assertThat(refused.statusMessage())
                                        .isEqualTo(sent.contains("\"no\"") ? "no" : "");
                            });
        }
    }

    @Test
    void the_cookie_is_dropped_and_nothing_is_logged_out() throws Exception {
        String answer = SrsClientFixture.with(json(USER), "Set-Cookie: JSESSIONID=CANARYCANARY");
        try (var server = serving(SrsClientFixture.telling(answer));
                var client = client(server, "")) {
            client.me(SrsClientFixture.credentials());
            client.version();
            client.me(SrsClientFixture.credentials());
            assertThat(server.requests())
                    .hasSize(3)
                    .allMatch(request -> request.startsWith("GET "))
                    .noneMatch(request -> request.contains("Cookie"));
            assertThat(server.connections()).isEqualTo(3);
            assertThat(exchanges.toString()).doesNotContain("CANARY");
        }
    }

    @Test
    void a_recording_server_is_never_asked_over_plain_http() {
        ServerAddress plain = ServerAddress.parse("http://rws.example.com");
        assertThatThrownBy(() ->
                        new RecordingServerClient(
                                plain,
                                CertificateTrust.system(),
                                SrsClientFixture.SHORT,
                                _ -> {},
                                SrsClientFixture.clock()))
                .hasMessage("A recording server is only asked over https.");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_and_nothing_sent() throws Exception {
        try (var server = serving(SrsClientFixture.telling(json(USER)));
                var client =
                        new RecordingServerClient(
                                RawServerAddress.secure(server, "localhost"),
                                CertificateTrust.system(),
                                SrsTimeLimits.standard(),
                                _ -> {},
                                InstantSource.system())) {
            assertLost(client.version(), SrsTransportFailure.TLS_UNTRUSTED);
            assertLost(
                    client.me(SrsClientFixture.credentials()), SrsTransportFailure.TLS_UNTRUSTED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_login_without_an_answer_is_seen_once_and_told() throws Exception {
        try (var server = serving(SrsClientFixture.hangUp());
                var client = client(server, "")) {
            assertLost(client.me(SrsClientFixture.credentials()), SrsTransportFailure.HUNG_UP);
            assertThat(server.requests()).hasSize(1);
        }
        try (var server = serving(SrsClientFixture.silence());
                var client = client(server, "", SHORT)) {
            assertLost(client.me(SrsClientFixture.credentials()), SrsTransportFailure.NO_ANSWER);
            assertThat(server.requests()).hasSize(1);
        }
        String half = json(USER).replaceFirst("Length: [0-9]+", "Length: 9999");
        try (var server = serving(SrsClientFixture.telling(half));
                var client = client(server, "", SHORT)) {
            assertLost(client.me(SrsClientFixture.credentials()), SrsTransportFailure.HALF_ANSWER);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_password_that_it_repeats_is_not_quoted() throws Exception {
        String body =
                "{\"statusCode\":20,\"statusMessage\":\"CANARY-pass is"
                        + " wrong\",\"user\":\"CANARY-pass\"}";
        String known = USER.replace("Ada", "CANARY-pass");
        for (String answer : List.of(json(401, body), json(known))) {
            try (var server = serving(SrsClientFixture.telling(answer));
                    var client = client(server, "")) {
                var credentials = new SrsCredentials("agent7", "CANARY-pass".toCharArray());
                assertThat(client.me(credentials).toString())
                        .contains("<hidden>")
                        .doesNotContain("CANARY");
            }
        }
        assertThat(exchanges.toString()).doesNotContain("CANARY");
    }

    @Test
    void a_password_that_was_wiped_is_not_sent() throws Exception {
        try (var server = serving(SrsClientFixture.telling(json(USER)));
                var client = client(server, "")) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            credentials.wipe();
            assertThat(SrsClientFixture.failure(() -> client.me(credentials)))
                    .isInstanceOf(NotSent.class);
            assertThat(server.connections()).isZero();
        }
    }

    private static void assertLost(RecordingServerAnswer answer, SrsTransportFailure loss) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.loss()).isEqualTo(loss));
    }

    private RawServer serving(RawServer.Turn turn) throws Exception {
        return TlsServers.server(held, turn);
    }

    private RecordingServerClient client(RawServer server, String path) throws Exception {
        return client(server, path, SrsTimeLimits.standard());
    }

    private RecordingServerClient client(RawServer server, String path, SrsTimeLimits limits)
            throws Exception {
        ServerAddress address =
                ServerAddress.parse(RawServerAddress.secure(server, "localhost") + path);
        CertificateTrust trust = CertificateTrust.pinned(TlsServers.sha256(held));
        return new RecordingServerClient(
                address, trust, limits, exchanges::add, InstantSource.system());
    }
}
