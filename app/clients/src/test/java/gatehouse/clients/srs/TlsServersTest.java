package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;

import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which certificates are accepted, and what is told of the others (contract: SRS 8 and 9). */
@Timeout(60)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class TlsServersTest {
    @Test
    void plain_http_to_a_port_that_speaks_tls_is_not_http_or_hung_up() throws Exception {
        try (var server =
                TlsServers.server(
                        TlsServers.valid("localhost").build(),
                        SrsClientFixture.telling(SrsClientFixture.EMPTY))) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.of(server), CertificateTrust.system());
            assertThat(found.finding()).isIn(SrsFinding.NOT_HTTP, SrsFinding.UNREACHABLE);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void tls_to_a_plain_port_that_answers() throws Exception {
        String refusal = "HTTP/1.1 400 X\r\n\r\n";
        try (var server = RawServer.atOnce((_, out) -> !SrsClientFixture.say(out, refusal))) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.secure(server, "127.0.0.1"),
                            CertificateTrust.system());
            SrsClientFixture.assertLost(
                    found, SrsFinding.TLS_NOT_SPOKEN, SrsTransportFailure.TLS_NOT_SPOKEN);
        }
    }

    @Test
    void tls_to_a_plain_port_that_waits() throws Exception {
        try (var server = RawServer.silent()) {
            ServerAddress address = RawServerAddress.secure(server, "127.0.0.1");
            SrsStepResult found =
                    SrsClientFixture.version(
                            address, CertificateTrust.system(), SrsClientFixture.SHORT);
            SrsClientFixture.assertLost(
                    found, SrsFinding.TLS_NOT_SPOKEN, SrsTransportFailure.TLS_NOT_SPOKEN);
        }
    }

    @Test
    void an_untrusted_certificate_is_told_with_subject_names_dates_and_fingerprint()
            throws Exception {
        HeldCertificate held = TlsServers.valid("127.0.0.1").commonName("SRS here").build();
        try (var server =
                TlsServers.server(held, SrsClientFixture.telling(SrsClientFixture.EMPTY))) {
            SrsStepResult found =
                    SrsClientFixture.version(
                            RawServerAddress.secure(server, "127.0.0.1"),
                            CertificateTrust.system());
            SrsClientFixture.assertLost(
                    found, SrsFinding.TLS_UNTRUSTED, SrsTransportFailure.TLS_UNTRUSTED);
            var shown = ((Untrusted) ((FindingDetails.Lost) found.details()).failure()).shown();
            assertThat(shown.subject()).contains("SRS here");
            assertThat(shown.names()).isEqualTo("127.0.0.1");
            assertThat(shown.notBefore()).isBefore(shown.notAfter());
            assertThat(shown.sha256()).isEqualTo(TlsServers.sha256(held));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_without_names_or_with_another_one_is_told_apart() throws Exception {
        HeldCertificate none = new HeldCertificate.Builder().commonName("127.0.0.1").build();
        for (HeldCertificate held :
                new HeldCertificate[] {none, TlsServers.valid("localhost").build()}) {
            try (var server =
                    TlsServers.server(held, SrsClientFixture.telling(SrsClientFixture.EMPTY))) {
                CertificateTrust trust = CertificateTrust.pinned(TlsServers.sha256(held));
                SrsStepResult found =
                        SrsClientFixture.version(
                                RawServerAddress.secure(server, "127.0.0.1"), trust);
                SrsClientFixture.assertLost(
                        found, SrsFinding.TLS_WRONG_NAME, SrsTransportFailure.TLS_WRONG_NAME);
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Test
    void a_certificate_for_localhost_only_works_with_the_host_localhost() throws Exception {
        HeldCertificate held = TlsServers.valid("localhost").build();
        try (var server =
                TlsServers.server(
                        held, SrsClientFixture.telling(RawServer.json(SrsClientFixture.VERSION)))) {
            CertificateTrust trust = CertificateTrust.pinned(TlsServers.sha256(held));
            SrsStepResult found =
                    SrsClientFixture.version(RawServerAddress.secure(server, "localhost"), trust);
            assertThat(found.finding()).isEqualTo(SrsFinding.VERSION_KNOWN);
        }
    }

    @Test
    void an_expired_certificate_that_is_its_own_anchor_is_refused() throws Exception {
        HeldCertificate held = TlsServers.expired("127.0.0.1").build();
        try (var server =
                TlsServers.server(
                        held, SrsClientFixture.telling(RawServer.json(SrsClientFixture.VERSION)))) {
            CertificateTrust trust = CertificateTrust.pinned(TlsServers.sha256(held));
            SrsStepResult found =
                    SrsClientFixture.version(RawServerAddress.secure(server, "127.0.0.1"), trust);
            SrsClientFixture.assertLost(
                    found, SrsFinding.TLS_EXPIRED, SrsTransportFailure.TLS_EXPIRED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void what_is_not_http_inside_tls_is_not_srs() throws Exception {
        HeldCertificate held = TlsServers.valid("127.0.0.1").build();
        try (var server =
                TlsServers.server(
                        held, SrsClientFixture.telling("220 mail.example.test ESMTP\r\n"))) {
            CertificateTrust trust = CertificateTrust.pinned(TlsServers.sha256(held));
            SrsStepResult found =
                    SrsClientFixture.version(RawServerAddress.secure(server, "127.0.0.1"), trust);
            SrsClientFixture.assertLost(found, SrsFinding.NOT_SRS, SrsTransportFailure.NOT_HTTP);
        }
    }
}
