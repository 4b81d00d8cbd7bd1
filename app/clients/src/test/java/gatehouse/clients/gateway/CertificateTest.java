package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.clients.trust.TrustRoots;
import gatehouse.testkit.RawServer;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Which certificates are accepted, and what is told of the others. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class CertificateTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_certificate_nobody_vouches_for_is_refused_with_what_a_person_must_see()
            throws Exception {
        HeldCertificate held = valid("localhost").commonName("Till 7").build();
        try (var server = server(held);
                var calls = new GatewayFixture(CertificateTrust.system(), InstantSource.system())) {
            CallFailure failure = calls.failure(request(server));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            Untrusted.class,
                            f -> {
                                assertThat(f.why())
                                        .isEqualTo(Untrusted.UntrustedReason.UNKNOWN_ISSUER);
                                assertThat(f.shown().subject()).contains("Till 7");
                                assertThat(f.shown().issuer()).contains("Till 7");
                                assertThat(f.shown().names()).isEqualTo("localhost");
                                assertThat(f.shown().notAfter()).isAfter(Instant.now());
                                assertThat(f.shown().sha256()).isEqualTo(sha256(held));
                            });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_that_was_confirmed_by_its_fingerprint_is_accepted() throws Exception {
        HeldCertificate held = valid("localhost").build();
        String typed = sha256(held).toUpperCase().replaceAll("(..)(?!$)", "$1:");
        try (var server = server(held);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(typed), InstantSource.system())) {
            assertThat(calls.text(request(server))).isEqualTo("{}");
        }
    }

    @Test
    void a_certificate_that_has_changed_since_is_refused() throws Exception {
        HeldCertificate confirmed = valid("localhost").build();
        try (var server = server(valid("localhost").build());
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(confirmed)),
                                InstantSource.system())) {
            assertThat(calls.failure(request(server))).isInstanceOf(Untrusted.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_confirmed_certificate_for_another_name_is_refused() throws Exception {
        HeldCertificate held = valid("till.example.test").build();
        try (var server = server(held);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(held)), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Untrusted.class,
                            f -> {
                                assertThat(f.why()).isEqualTo(Untrusted.UntrustedReason.WRONG_NAME);
                                assertThat(f.shown().names()).isEqualTo("till.example.test");
                                assertThat(f.shown().sha256()).isEqualTo(sha256(held));
                            });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_confirmed_certificate_without_any_name_is_refused() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder().commonName("localhost").build();
        try (var server = server(held);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(held)), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Untrusted.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(Untrusted.UntrustedReason.WRONG_NAME));
        }
    }

    @Test
    void an_expired_certificate_that_is_its_own_anchor_is_refused() throws Exception {
        HeldCertificate held = expired("localhost").build();
        try (var server = server(held);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(held)), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(Untrusted.class, CertificateTest::isExpired);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void an_expired_certificate_among_the_known_anchors_is_refused() throws Exception {
        HeldCertificate held = expired("localhost").build();
        try (var server = server(held);
                var calls = knowing(held)) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(Untrusted.class, CertificateTest::isExpired);
        }
    }

    @Test
    void an_expired_certificate_of_a_known_issuer_is_refused() throws Exception {
        HeldCertificate issuer =
                new HeldCertificate.Builder().certificateAuthority(0).duration(9, days()).build();
        HeldCertificate held = expired("localhost").signedBy(issuer).build();
        try (var server = server(held);
                var calls = knowing(issuer)) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(Untrusted.class, CertificateTest::isExpired);
        }
    }

    @Test
    void a_valid_certificate_of_a_known_issuer_is_accepted() throws Exception {
        HeldCertificate issuer =
                new HeldCertificate.Builder().certificateAuthority(0).duration(9, days()).build();
        try (var server = server(valid("localhost").signedBy(issuer).build());
                var calls = knowing(issuer)) {
            assertThat(calls.text(request(server))).isEqualTo("{}");
        }
    }

    @Test
    void an_issuer_that_was_confirmed_by_its_fingerprint_is_accepted() throws Exception {
        HeldCertificate issuer = issuer().build();
        try (var server = server(valid("localhost").signedBy(issuer).build(), issuer);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(issuer)), InstantSource.system())) {
            assertThat(calls.text(request(server))).isEqualTo("{}");
        }
    }

    @Test
    void a_confirmed_issuer_does_not_vouch_for_what_it_has_not_signed() {
        HeldCertificate issuer = issuer().commonName("Issuer").build();
        HeldCertificate other = issuer().commonName("Issuer").build();
        HeldCertificate held = valid("localhost").signedBy(other).build();
        var trust = CertificateTrust.pinned(sha256(issuer));
        var check =
                new CertificateCheck(
                        trust, knownBy(List.of()), InstantSource.system(), (_, _) -> true);
        X509Certificate[] chain = {held.certificate(), issuer.certificate()};
        assertThatThrownBy(() -> check.checkServerTrusted(chain, "ECDHE_ECDSA"))
                .isInstanceOf(CertificateCheck.UntrustedCertificateException.class);
    }

    @Test
    void a_confirmed_issuer_that_has_expired_is_refused() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate issuer =
                issuer().validityInterval(now - 2 * DAY.toMillis(), now - DAY.toMillis()).build();
        try (var server = server(valid("localhost").signedBy(issuer).build(), issuer);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(issuer)), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Untrusted.class,
                            f -> assertThat(f.why()).isEqualTo(Untrusted.UntrustedReason.EXPIRED));
        }
    }

    @Test
    void a_server_that_carries_no_authority_is_no_issuer_although_confirmed() throws Exception {
        HeldCertificate plain = valid("localhost").build();
        try (var server = server(valid("localhost").signedBy(plain).build(), plain);
                var calls =
                        new GatewayFixture(
                                CertificateTrust.pinned(sha256(plain)), InstantSource.system())) {
            assertThat(calls.failure(request(server))).isInstanceOf(Untrusted.class);
        }
    }

    @Test
    void tls_to_a_plain_port_that_answers_is_told_as_such() throws Exception {
        try (var server = RawServer.atOnce(CertificateTest::badRequest);
                var calls = new GatewayFixture(CertificateTrust.system(), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(
                                                    Unreachable.UnreachableReason.TLS_NOT_SPOKEN));
        }
    }

    @Test
    void tls_to_a_plain_port_that_hangs_up_is_told_as_such() throws Exception {
        try (var server = RawServer.atOnce((_, _) -> false);
                var calls = new GatewayFixture(CertificateTrust.system(), InstantSource.system())) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(
                                                    Unreachable.UnreachableReason.TLS_NOT_SPOKEN));
        }
    }

    @Test
    void tls_to_a_plain_port_that_waits_is_told_as_such() throws Exception {
        try (var server = RawServer.silent();
                var calls =
                        new GatewayFixture(
                                CallLimits.standard().withCall(Duration.ofSeconds(10)))) {
            assertThat(calls.failure(request(server)))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(
                                                    Unreachable.UnreachableReason.TLS_NOT_SPOKEN));
        }
    }

    @Test
    void plain_http_to_a_tls_port_is_never_a_success() throws Exception {
        try (var server = server(valid("localhost").build());
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                    .isInstanceOfAny(Unreachable.class, Unknown.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1503030002020a", "15030100020246"})
    void an_alert_of_tls_says_that_nothing_was_begun(String alert) throws Exception {
        RawServer.Turn answer =
                (_, out) -> {
                    out.write(HexFormat.of().parseHex(alert));
                    return false;
                };
        try (var server = RawServer.of(answer);
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of("POST", RawServerAddress.of(server), "/x")))
                    .isEqualTo(
                            new Unreachable(
                                    Unreachable.UnreachableReason.TLS_EXPECTED,
                                    "the port expects TLS"));
        }
    }

    private static boolean badRequest(String request, java.io.OutputStream out)
            throws java.io.IOException {
        out.write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private static void isExpired(Untrusted failure) {
        assertThat(failure.why()).isEqualTo(Untrusted.UntrustedReason.EXPIRED);
        assertThat(failure.shown().notAfter()).isBefore(Instant.now());
    }

    private static CallRequest request(RawServer server) {
        return CallRequest.of("GET", RawServerAddress.secure(server, "localhost"), "/x");
    }

    private static HeldCertificate.Builder issuer() {
        return new HeldCertificate.Builder().certificateAuthority(0).duration(9, days());
    }

    private static RawServer server(HeldCertificate held, HeldCertificate... shown)
            throws Exception {
        X509Certificate[] more =
                Stream.of(shown).map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(held, more).build();
        return RawServer.secured(
                own.sslContext().getServerSocketFactory(),
                (_, out) -> {
                    out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                });
    }

    private static GatewayFixture knowing(HeldCertificate anchor) {
        var check =
                new CertificateCheck(
                        CertificateTrust.system(),
                        knownBy(List.of(anchor.certificate())),
                        InstantSource.system(),
                        new OkHttpClient().hostnameVerifier());
        return new GatewayFixture(check, InstantSource.system());
    }

    private static TrustRootStore knownBy(List<X509Certificate> issuers) {
        return new TrustRootStore(() -> TrustRoots.of(issuers, List.of()));
    }

    private static HeldCertificate.Builder valid(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name);
    }

    private static HeldCertificate.Builder expired(String name) {
        long now = System.currentTimeMillis();
        return valid(name).validityInterval(now - 2 * DAY.toMillis(), now - DAY.toMillis());
    }

    private static java.util.concurrent.TimeUnit days() {
        return java.util.concurrent.TimeUnit.DAYS;
    }

    private static String sha256(HeldCertificate held) {
        return ShownCertificate.sha256(held.certificate());
    }
}
