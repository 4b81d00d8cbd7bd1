package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Whatever goes wrong, SRS sees each login, ping and logout once (contract: SRS 9 and 11). */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class SrsSentOnceTest {
    private static final String RETRY = "Retry-After: 0";

    static Stream<RawServer.Turn> faults() {
        return Stream.of(
                SrsClientFixture.hangUp(),
                SrsClientFixture.silence(),
                SrsClientFixture.telling("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                (_, out) ->
                        !SrsClientFixture.say(out, "HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                (_, out) -> !SrsClientFixture.say(out, "HTTP/1.1 2"),
                SrsClientFixture.telling("not http\r\n"),
                SrsClientFixture.telling(
                        SrsClientFixture.with(SrsClientFixture.status(503), RETRY)),
                SrsClientFixture.telling(
                        SrsClientFixture.with(SrsClientFixture.status(408), RETRY)),
                SrsClientFixture.telling(
                        SrsClientFixture.with(
                                SrsClientFixture.status(401),
                                "WWW-Authenticate: Basic realm=\"x\"")),
                SrsClientFixture.telling(
                        SrsClientFixture.with(
                                SrsClientFixture.status(407),
                                "Proxy-Authenticate: Basic realm=\"x\"")),
                SrsClientFixture.telling(
                        SrsClientFixture.with(
                                SrsClientFixture.status(302), "Location: /api/v2/me")),
                SrsClientFixture.telling(
                        SrsClientFixture.with(
                                SrsClientFixture.status(307), "Location: /api/v2/me")),
                SrsClientFixture.telling(SrsClientFixture.status(421)),
                SrsClientFixture.telling(SrsClientFixture.status(429)),
                SrsClientFixture.telling(SrsClientFixture.status(500)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_login_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = SrsClientFixture.taking(SrsClientFixture.SHORT, fault)) {
            srs.known().login(SrsClientFixture.credentials(), true, SendPermit.always());
            assertSeenOnce(srs, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_login_with_configuration_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = SrsClientFixture.taking(SrsClientFixture.SHORT, fault)) {
            SrsLoginConfiguration seat = SrsLoginConfiguration.seat("Desk_0417", List.of());
            srs.known().login(SrsClientFixture.credentials(), false, seat, SendPermit.always());
            assertSeenOnce(srs, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_ping_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE),
                        fault)) {
            srs.client().ping(srs.session());
            assertSeenOnce(srs, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_logout_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.WITH_COOKIE),
                        fault)) {
            srs.client().logout(srs.session(), SendPermit.always());
            assertSeenOnce(srs, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_logout_with_basic_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs =
                SrsClientFixture.taking(
                        SrsClientFixture.SHORT,
                        SrsClientFixture.telling(SrsClientFixture.EMPTY),
                        fault)) {
            srs.client().logout(srs.session(), SendPermit.always());
            assertSeenOnce(srs, 1);
        }
    }

    /** Besides one call for the version and those that came before. */
    private static void assertSeenOnce(SrsClientFixture srs, int before) {
        assertThat(srs.requests()).hasSize(before + 1);
        assertThat(srs.server().connections()).isEqualTo(before + 2);
    }
}
