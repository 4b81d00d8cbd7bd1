package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallFailure.Untrusted;
import gatehouse.clients.http.CallFailure.Untrusted.UntrustedReason;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TrustRootReader;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.clients.trust.TrustRootTrouble;
import gatehouse.clients.trust.TrustRootTrouble.TrustRootTroubleKind;
import gatehouse.clients.trust.TrustRoots;
import gatehouse.testkit.RawServer;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.net.ssl.SSLServerSocketFactory;

/** Why a certificate is refused, each reason at a server that shows such a one. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class UntrustedReasonTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private static HeldCertificate issuer;
    private static HeldCertificate good;

    @BeforeAll
    static void makeCertificates() {
        issuer =
                new HeldCertificate.Builder().certificateAuthority(0).commonName("Shop CA").build();
        good = named("localhost").signedBy(issuer).build();
    }

    @Test
    void an_issuer_of_a_bundle_is_trusted_and_the_bundle_read_at_the_first_certificate(
            @TempDir Path folder) throws Exception {
        Path bundle = folder.resolve("bundle.pem");
        var reader =
                new TrustRootReader(Map.of("SSL_CERT_FILE", bundle.toString()), "Linux", List.of());
        try (var server = server(good);
                var plain = RawServer.answering(RawServer.json("{}"));
                var calls = calls(CertificateTrust.system(), new TrustRootStore(reader::read))) {
            calls.text(CallRequest.of("GET", RawServerAddress.of(plain), "/x"));
            Files.writeString(bundle, issuer.certificatePem());

            assertThat(calls.text(request(server))).isEqualTo("{}");
        }
    }

    @Test
    void the_issuers_are_read_once() throws Exception {
        var reads = new AtomicInteger();
        var store =
                new TrustRootStore(() -> {
                    reads.incrementAndGet();
                    return knownBy(issuer);
                });
        try (var server = server(good);
                var calls = calls(CertificateTrust.system(), store)) {
            calls.text(request(server).alone());
            calls.text(request(server).alone());
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void an_unknown_issuer_is_told_with_the_chain_and_the_list_that_could_not_be_read()
            throws Exception {
        var noList = new TrustRootTrouble(TrustRootTroubleKind.JAVA, "");
        var store = new TrustRootStore(() -> TrustRoots.of(List.of(), List.of(noList)));
        try (var server = server(good, issuer)) {
            Untrusted failure = failure(server, CertificateTrust.system(), store);

            assertThat(failure.why()).isEqualTo(UntrustedReason.UNKNOWN_ISSUER);
            assertThat(failure.chain())
                    .containsExactly(
                            ShownCertificate.of(good.certificate()),
                            ShownCertificate.of(issuer.certificate()));
            assertThat(failure.shown().sha256()).matches("[0-9a-f]{64}");
            assertThat(failure.troubles()).containsExactly(noList);
        }
    }

    @Test
    void a_certificate_before_its_dates_is_not_yet_valid_be_it_issued_or_pinned() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate early =
                named("localhost")
                        .signedBy(issuer)
                        .validityInterval(now + DAY, now + 2 * DAY)
                        .build();
        try (var server = server(early)) {
            assertThat(why(server, CertificateTrust.system()))
                    .isEqualTo(UntrustedReason.NOT_YET_VALID);
            assertThat(why(server, pinned(early))).isEqualTo(UntrustedReason.NOT_YET_VALID);
        }
    }

    @Test
    void an_expired_certificate_outranks_its_issuer() throws Exception {
        long now = System.currentTimeMillis();
        HeldCertificate late =
                named("localhost").validityInterval(now - 2 * DAY, now - DAY).build();
        try (var server = server(late)) {
            assertThat(why(server, CertificateTrust.system())).isEqualTo(UntrustedReason.EXPIRED);
        }
    }

    @Test
    void a_certificate_for_another_name_is_told_with_its_chain() throws Exception {
        HeldCertificate other = named("till.example.test").signedBy(issuer).build();
        try (var server = server(other, issuer)) {
            Untrusted failure = failure(server, CertificateTrust.system(), known());

            assertThat(failure.why()).isEqualTo(UntrustedReason.WRONG_NAME);
            assertThat(failure.chain()).hasSize(2);
        }
    }

    @Test
    void a_short_key_is_weak_be_it_issued_or_pinned() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(1024);
        HeldCertificate weak =
                named("localhost").keyPair(keys.generateKeyPair()).signedBy(issuer).build();
        try (var server = server(weak)) {
            assertThat(why(server, CertificateTrust.system())).isEqualTo(UntrustedReason.WEAK);
            assertThat(why(server, pinned(weak))).isEqualTo(UntrustedReason.WEAK);
        }
    }

    @Test
    void a_pinned_connection_accepts_no_other_certificate_even_of_a_known_issuer()
            throws Exception {
        HeldCertificate renewed = named("localhost").signedBy(issuer).build();
        try (var before = server(good);
                var after = server(renewed);
                var calls = calls(pinned(good), known())) {
            assertThat(calls.text(request(before))).isEqualTo("{}");
            assertThat(((Untrusted) calls.failure(request(after))).why())
                    .isEqualTo(UntrustedReason.CHANGED);
            assertThat(after.requests()).isEmpty();
        }
    }

    @Test
    void a_pinned_issuer_vouches_for_what_it_has_signed_and_need_not_be_shown() throws Exception {
        HeldCertificate stranger = new HeldCertificate.Builder().certificateAuthority(0).build();
        var trust = CertificateTrust.issuedBy(issuer.certificate());
        var none = new TrustRootStore(() -> TrustRoots.of(List.of(), List.of()));
        try (var server = server(good);
                var other = server(named("localhost").signedBy(stranger).build());
                var calls = calls(trust, none)) {
            assertThat(calls.text(request(server))).isEqualTo("{}");
            assertThat(((Untrusted) calls.failure(request(other))).why())
                    .isEqualTo(UntrustedReason.CHANGED);
        }
    }

    private static UntrustedReason why(RawServer server, CertificateTrust trust) {
        return failure(server, trust, known()).why();
    }

    private static Untrusted failure(
            RawServer server, CertificateTrust trust, TrustRootStore store) {
        try (var calls = calls(trust, store)) {
            Untrusted failure = (Untrusted) calls.failure(request(server));
            assertThat(server.requests()).isEmpty();
            return failure;
        }
    }

    private static GatewayFixture calls(CertificateTrust trust, TrustRootStore store) {
        var check =
                new CertificateCheck(
                        trust,
                        store,
                        InstantSource.system(),
                        new OkHttpClient().hostnameVerifier());
        return new GatewayFixture(check, InstantSource.system());
    }

    private static TrustRootStore known() {
        return new TrustRootStore(() -> knownBy(issuer));
    }

    private static TrustRoots knownBy(HeldCertificate known) {
        return TrustRoots.of(List.of(known.certificate()), List.of());
    }

    private static CertificateTrust pinned(HeldCertificate held) {
        return CertificateTrust.pinned(ShownCertificate.sha256(held.certificate()));
    }

    private static HeldCertificate.Builder named(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name);
    }

    private static CallRequest request(RawServer server) {
        return CallRequest.of("GET", RawServerAddress.secure(server, "localhost"), "/x");
    }

    private static RawServer server(HeldCertificate held, HeldCertificate... shown)
            throws Exception {
        X509Certificate[] more =
                Stream.of(shown).map(HeldCertificate::certificate).toArray(X509Certificate[]::new);
        SSLServerSocketFactory sockets =
                new HandshakeCertificates.Builder()
                        .heldCertificate(held, more)
                        .build()
                        .sslContext()
                        .getServerSocketFactory();
        return RawServer.secured(
                sockets,
                (_, out) -> {
                    out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                });
    }
}
