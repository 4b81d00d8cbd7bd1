package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** What the contract says never to do (SRS 11 and 12), as far as it is for the client to do it. */
@Timeout(60)
final class SrsNeverTest {
    @Test
    void never_logs_in_polls_or_logs_out_to_find_something_out() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            for (int i = 0; i < 20; i++) {
                srs.client().version();
                for (PreflightCheck asked : PreflightCheck.values()) {
                    srs.client().preflight(asked);
                }
            }
            assertThat(srs.server().requests())
                    .hasSize(80)
                    .allMatch(r -> r.startsWith("GET /version ") || r.startsWith("OPTIONS "))
                    .noneMatch(r -> r.contains("Authorization") || r.contains("Cookie"));
        }
    }

    @Test
    void never_sends_a_password_before_an_srs_has_told_its_version() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            assertThat(
                            SrsClientFixture.failure(() ->
                                    srs.client().login(credentials, false, SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(credentials.wiped()).isTrue();
            assertThat(srs.server().connections()).isZero();
        }
    }

    @Test
    void never_sends_a_password_to_what_answers_but_is_no_srs() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var client = client(RawServerAddress.of(server))) {
            assertThat(client.version().finding()).isEqualTo(SrsFinding.NOT_SRS);
            assertThat(
                            SrsClientFixture.failure(() ->
                                    client.login(
                                            SrsClientFixture.credentials(),
                                            false,
                                            SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void never_sends_a_password_to_an_srs_that_has_become_something_else() throws Exception {
        var answers = new java.util.ArrayDeque<>(List.of(RawServer.json(SrsClientFixture.VERSION)));
        try (var server =
                        RawServer.of((_, out) ->
                                SrsClientFixture.say(
                                        out,
                                        answers.isEmpty()
                                                ? SrsClientFixture.EMPTY
                                                : answers.pop()));
                var client = client(RawServerAddress.of(server))) {
            assertThat(client.version().finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
            assertThat(client.version().finding()).isEqualTo(SrsFinding.NOT_SRS);
            assertThat(
                            SrsClientFixture.failure(() ->
                                    client.login(
                                            SrsClientFixture.credentials(),
                                            false,
                                            SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void never_sends_a_password_that_was_wiped() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsCredentials credentials = SrsClientFixture.credentials();
            credentials.wipe();
            assertThat(
                            SrsClientFixture.failure(() ->
                                    srs.known().login(credentials, false, SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).isEmpty();
        }
    }

    @Test
    void never_calls_where_the_name_localhost_leads_away_and_tells_it_as_not_loopback() {
        var leadsAway = new Unreachable(Unreachable.UnreachableReason.NAME_UNKNOWN, "");
        SrsStepResult found =
                new FindingClassifier(false).version(new SrsReply.Lost(leadsAway, null));
        assertThat(found.finding()).isEqualTo(SrsFinding.NOT_LOOPBACK);
        assertThat(found.details())
                .isEqualTo(new FindingDetails.Lost(SrsTransportFailure.LEADS_AWAY, leadsAway));
    }

    @Test
    void never_polls_a_session_that_may_not_be_there() throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.hangUp(),
                        SrsClientFixture.telling(SrsClientFixture.EMPTY))) {
            SrsLoginResult in =
                    srs.known().login(SrsClientFixture.credentials(), false, SendPermit.always());
            assertThat(in.found().finding()).isEqualTo(SrsFinding.LOGIN_UNKNOWN);
            assertThat(SrsClientFixture.failure(() -> srs.client().ping(in.session())))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).hasSize(1);
            assertThat(srs.client().logout(in.session(), SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.LOGGED_OUT);
            assertThat(srs.sent("Authorization")).hasSize(1);
        }
    }

    @Test
    void never_confirms_a_logout_without_a_cookie() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.LOGGED_OUT);
            assertThat(SrsClientFixture.failure(() -> srs.client().confirmLogout(session)))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 500})
    void never_confirms_a_logout_that_srs_did_not_accept(int status) throws Exception {
        try (var srs =
                SrsClientFixture.answering(
                        SrsClientFixture.WITH_COOKIE, SrsClientFixture.status(status))) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            assertThat(SrsClientFixture.failure(() -> srs.client().confirmLogout(session)))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).hasSize(2);
        }
    }

    @Test
    void never_polls_a_session_that_was_logged_out() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            SrsSession session = srs.session();
            srs.client().logout(session, SendPermit.always());
            assertThat(SrsClientFixture.failure(() -> srs.client().ping(session)))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).hasSize(2);
        }
    }

    @Test
    void never_follows_a_redirect() throws Exception {
        try (var second = RawServer.answering(RawServer.json(SrsClientFixture.VERSION));
                var srs =
                        SrsClientFixture.answering(
                                SrsClientFixture.WITH_COOKIE,
                                SrsClientFixture.with(
                                        SrsClientFixture.status(302),
                                        "Location: " + RawServerAddress.of(second) + "/"),
                                SrsClientFixture.with(
                                        SrsClientFixture.status(307),
                                        "Location: " + RawServerAddress.of(second) + "/"))) {
            SrsSession session = srs.session();
            assertThat(srs.client().ping(session).finding()).isEqualTo(SrsFinding.PING_FAILED);
            assertThat(srs.client().logout(session, SendPermit.always()).finding())
                    .isEqualTo(SrsFinding.LOGOUT_UNKNOWN);
            assertThat(second.connections()).isZero();
        }
    }

    @Test
    void never_uses_a_proxy() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (var proxy = RawServer.answering(SrsClientFixture.EMPTY);
                var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            ProxySelector.setDefault(leadingTo(proxy));
            srs.known();
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void never_falls_back_from_https_to_http() throws Exception {
        try (var server =
                        RawServer.atOnce(
                                (_, out) -> !SrsClientFixture.say(out, "HTTP/1.1 400 X\r\n\r\n"));
                var client = client(RawServerAddress.secure(server, "127.0.0.1"))) {
            assertThat(client.version().finding()).isEqualTo(SrsFinding.TLS_NOT_SPOKEN);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void never_offers_another_protocol_than_http_1_1() throws Exception {
        try (var srs =
                SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE, SrsClientFixture.EMPTY)) {
            srs.client().ping(srs.session());
            assertThat(srs.server().requests())
                    .allSatisfy(request ->
                            assertThat(request)
                                    .contains(" HTTP/1.1\r\n")
                                    .doesNotContainIgnoringCase("upgrade")
                                    .doesNotContainIgnoringCase("http2-settings"));
        }
    }

    @Test
    void never_names_a_recording_server_that_was_not_typed() throws Exception {
        var seat =
                SrsLoginConfiguration.seat(
                        "Desk_0417", List.of(new RecordingDevice("7001", "SIP")));
        try (var srs = SrsClientFixture.answering(SrsClientFixture.EMPTY)) {
            srs.known().login(SrsClientFixture.credentials(), false, seat, SendPermit.always());
            assertThat(srs.last()).doesNotContain("server");
        }
    }

    @Test
    void never_sends_after_it_was_closed() throws Exception {
        try (var srs = SrsClientFixture.answering(SrsClientFixture.WITH_COOKIE)) {
            SrsSession session = srs.session();
            srs.client().close();
            assertThat(SrsClientFixture.failure(srs.client()::version)).isInstanceOf(NotSent.class);
            assertThat(
                            SrsClientFixture.failure(
                                    () -> srs.client().logout(session, SendPermit.always())))
                    .isInstanceOf(NotSent.class);
            assertThat(srs.requests()).hasSize(1);
        }
    }

    private static SrsClient client(ServerAddress address) {
        return new SrsClient(
                SrsClientFixture.settings(address, SrsClientFixture.SHORT),
                _ -> {},
                SrsClientFixture.clock());
    }

    private static ProxySelector leadingTo(RawServer proxy) {
        var address = new InetSocketAddress("127.0.0.1", RawServerAddress.of(proxy).port());
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, address));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        };
    }
}
