package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.RawServer;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Whatever goes wrong, SRS sees each login, ping and logout once (contract: SRS 9 and 11). */
@Timeout(60)
final class OnceTest {
    private static final String RETRY = "Retry-After: 0";

    static Stream<RawServer.Turn> faults() {
        return Stream.of(
                Srs.hangUp(),
                Srs.silence(),
                Srs.telling("HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                (_, out) -> !Srs.say(out, "HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n{"),
                (_, out) -> !Srs.say(out, "HTTP/1.1 2"),
                Srs.telling("not http\r\n"),
                Srs.telling(Srs.with(Srs.status(503), RETRY)),
                Srs.telling(Srs.with(Srs.status(408), RETRY)),
                Srs.telling(Srs.with(Srs.status(401), "WWW-Authenticate: Basic realm=\"x\"")),
                Srs.telling(Srs.with(Srs.status(407), "Proxy-Authenticate: Basic realm=\"x\"")),
                Srs.telling(Srs.with(Srs.status(302), "Location: /api/v2/me")),
                Srs.telling(Srs.with(Srs.status(307), "Location: /api/v2/me")),
                Srs.telling(Srs.status(421)),
                Srs.telling(Srs.status(429)),
                Srs.telling(Srs.status(500)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_login_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = Srs.taking(Srs.SHORT, fault)) {
            srs.known().login(Srs.credentials(), true);
            assertSeenOnce(srs, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_login_with_configuration_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = Srs.taking(Srs.SHORT, fault)) {
            SrsLoginConfiguration seat = SrsLoginConfiguration.seat("Desk_0417", List.of());
            srs.known().login(Srs.credentials(), false, seat);
            assertSeenOnce(srs, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_ping_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = Srs.taking(Srs.SHORT, Srs.telling(Srs.WITH_COOKIE), fault)) {
            srs.client().ping(srs.session());
            assertSeenOnce(srs, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_logout_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = Srs.taking(Srs.SHORT, Srs.telling(Srs.WITH_COOKIE), fault)) {
            srs.client().logout(srs.session());
            assertSeenOnce(srs, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_logout_with_basic_is_seen_once(RawServer.Turn fault) throws Exception {
        try (var srs = Srs.taking(Srs.SHORT, Srs.telling(Srs.EMPTY), fault)) {
            srs.client().logout(srs.session());
            assertSeenOnce(srs, 1);
        }
    }

    /** Besides one call for the version and those that came before. */
    private static void assertSeenOnce(Srs srs, int before) {
        assertThat(srs.requests()).hasSize(before + 1);
        assertThat(srs.server().connections()).isEqualTo(before + 2);
    }
}
