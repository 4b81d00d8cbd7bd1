package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;
import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallFailure.Untrusted.UntrustedReason;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TlsDetails;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.clients.trust.TrustRoots;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** How far one comes towards a server, without a request. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class ServerProbeTest {
    private static HttpCore core;
    private static HeldCertificate held;
    private static RawServer secure;
    private static RawServer plain;

    @BeforeAll
    static void start() {
        core =
                new HttpCore(
                        ClockPair.system(),
                        _ -> {},
                        new TrustRootStore(() -> TrustRoots.of(List.of(), List.of())));
        held = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        secure =
                RawServer.secured(
                        new HandshakeCertificates.Builder()
                                .heldCertificate(held)
                                .build()
                                .sslContext()
                                .getServerSocketFactory(),
                        (_, _) -> true);
        plain = RawServer.atOnce((_, _) -> false);
    }

    @AfterAll
    static void stop() {
        secure.close();
        plain.close();
        core.close();
    }

    @Test
    void name_port_and_certificate_are_found_and_nothing_is_sent() throws Exception {
        try (var probe = probe(secure.secureBase("localhost"), pinned())) {
            List<InetAddress> found = probe.findName();
            InetAddress at = probe.openPort(found);
            TlsDetails tls = probe.secure();

            assertThat(found).contains(at).allMatch(InetAddress::isLoopbackAddress);
            assertThat(tls.version()).isEqualTo("TLS 1.3");
            assertThat(tls.chain()).containsExactly(ShownCertificate.of(held.certificate()));
        }
        assertThat(secure.requests()).isEmpty();
    }

    @Test
    void a_certificate_that_is_not_accepted_is_told() throws Exception {
        try (var probe = probe(secure.secureBase("localhost"), CertificateTrust.system())) {
            probe.openPort(probe.findName());
            Untrusted failure = (Untrusted) failure(probe::secure);

            assertThat(failure.why()).isEqualTo(UntrustedReason.UNKNOWN_ISSUER);
            assertThat(failure.chain()).containsExactly(ShownCertificate.of(held.certificate()));
        }
    }

    @Test
    void a_certificate_for_another_name_is_told() throws Exception {
        try (var probe = probe(secure.secureBase("127.0.0.1"), pinned())) {
            probe.openPort(probe.findName());

            assertThat(((Untrusted) failure(probe::secure)).why())
                    .isEqualTo(UntrustedReason.WRONG_NAME);
        }
    }

    @Test
    void a_port_without_tls_is_told() throws Exception {
        try (var probe = probe(plain.secureBase("127.0.0.1"), pinned())) {
            probe.openPort(probe.findName());

            assertThat(reason(probe::secure)).isEqualTo(UnreachableReason.TLS_NOT_SPOKEN);
        }
    }

    @Test
    void a_closed_port_is_told() throws Exception {
        try (var closed = new RefusingPort();
                var probe = probe(closed.base(), pinned())) {
            List<InetAddress> found = probe.findName();

            assertThat(reason(() -> probe.openPort(found))).isEqualTo(UnreachableReason.REFUSED);
        }
    }

    @Test
    void a_probe_of_this_computer_connects_to_no_other() {
        try (var probe =
                ServerProbe.onLoopback(
                        core,
                        CallLimits.standard(),
                        ServerAddress.parse("https://192.0.2.1:8443"),
                        pinned(),
                        Optional.empty())) {
            assertThat(reason(probe::findName)).isEqualTo(UnreachableReason.NAME_UNKNOWN);
        }
    }

    @Test
    void an_interrupt_ends_it() {
        try (var probe = probe(secure.secureBase("localhost"), pinned())) {
            Thread.currentThread().interrupt();

            assertThat(failure(probe::findName)).isEqualTo(new CallFailure.Cancelled(false));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static ServerProbe probe(String address, CertificateTrust trust) {
        return ServerProbe.of(
                core,
                CallLimits.standard(),
                ServerAddress.parse(address),
                trust,
                ConnectionRoute.DIRECT);
    }

    private static CertificateTrust pinned() {
        return CertificateTrust.pinned(ShownCertificate.sha256(held.certificate()));
    }

    private static UnreachableReason reason(ThrowingCallable step) {
        return ((Unreachable) failure(step)).why();
    }

    private static CallFailure failure(ThrowingCallable step) {
        return catchThrowableOfType(CallException.class, step).failure();
    }
}
