package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.route.ClientCertificate;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.route.ProxyChoice;
import gatehouse.clients.srs.FindingDetails;
import gatehouse.clients.srs.SrsClient;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsStepResult;
import gatehouse.clients.srs.SrsTimeLimits;
import gatehouse.clients.srs.SrsTransportFailure;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that lets in only who shows a certificate. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class ClientCertificateTest {
    private static final String PASSWORD = "P12-Canary-41";
    private static final HeldCertificate ISSUER =
            new HeldCertificate.Builder().certificateAuthority(0).commonName("Shop CA").build();
    private static final HeldCertificate OWN =
            new HeldCertificate.Builder().commonName("desk 7").signedBy(ISSUER).build();
    private static final HeldCertificate FOREIGN =
            new HeldCertificate.Builder().commonName("desk 8").build();
    private static final HeldCertificate SERVER =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

    @TempDir private static Path folder;
    private static MockWebServer server;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = new MockWebServer();
        var certificates =
                new HandshakeCertificates.Builder()
                        .heldCertificate(SERVER)
                        .addTrustedCertificate(ISSUER.certificate())
                        .build();
        server.useHttps(certificates.sslSocketFactory());
        server.requireClientAuth();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void the_server_sees_the_certificate_of_the_connection() throws Exception {
        server.enqueue(new MockResponse.Builder().body("let in").build());
        GatewayFixture calls = calls(Optional.of(certificate(file(OWN), PASSWORD)));

        assertThat(calls.text(request())).isEqualTo("let in");
        assertThat(server.takeRequest().getHandshake().peerCertificates())
                .contains(OWN.certificate());
        assertThat(calls.exchanges().toString()).doesNotContain(PASSWORD);
    }

    @Test
    void the_recording_service_sees_it_and_says_where_it_is_missing() throws Exception {
        server.enqueue(new MockResponse.Builder().body("{\"version\":\"6.0\"}").build());
        srs(Optional.of(certificate(file(OWN), PASSWORD)));
        assertThat(server.takeRequest().getHandshake().peerCertificates())
                .contains(OWN.certificate());

        assertThat(srs(Optional.empty()).details())
                .isInstanceOfSatisfying(
                        FindingDetails.Lost.class,
                        lost ->
                                assertThat(lost.loss())
                                        .isIn(
                                                SrsTransportFailure.CLIENT_CERTIFICATE_WANTED,
                                                SrsTransportFailure.HUNG_UP));
    }

    private static SrsStepResult srs(Optional<ClientCertificate> certificate) throws Exception {
        var settings =
                new SrsSettings(
                        address(),
                        "https://desktop.example",
                        trust(),
                        SrsTimeLimits.standard(),
                        certificate);
        try (var client = new SrsClient(settings, _ -> {}, InstantSource.system())) {
            return client.version();
        }
    }

    @Test
    void without_one_a_write_is_not_carried_out_and_not_said_to_be_done() {
        int before = server.getRequestCount();
        CallFailure failure =
                calls(Optional.empty()).failure(CallRequest.of("DELETE", address(), "/x"));

        // The server hangs up before it has read the request, which may cut off its reason.
        assertThat(reason(failure, UnreachableReason.CLIENT_CERTIFICATE_WANTED)).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(before);
    }

    @Test
    void one_of_another_issuer_is_refused_as_such() throws Exception {
        Optional<ClientCertificate> other = Optional.of(certificate(file(FOREIGN), PASSWORD));

        assertThat(probed(other)).isEqualTo(UnreachableReason.CLIENT_CERTIFICATE_REFUSED);
    }

    @Test
    void a_probe_says_for_certain_what_the_server_wants() throws Exception {
        assertThat(probed(Optional.empty())).isEqualTo(UnreachableReason.CLIENT_CERTIFICATE_WANTED);
        try (var probe = probe(Optional.of(certificate(file(OWN), PASSWORD)))) {
            probe.openPort(probe.findName());
            assertThat(probe.secure().chain()).hasSize(1);
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_said_before_anything_is_sent() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "no certificate");
        Path file = file(OWN);

        assertRefused(folder.resolve("gone.p12"), PASSWORD, "client-certificate-missing");
        assertRefused(folder, PASSWORD, "client-certificate-unreadable");
        assertRefused(text, PASSWORD, "client-certificate-other-form");
        assertRefused(file, "wrong", "client-certificate-password-wrong");
        assertRefused(file, "", "client-certificate-password-missing");
        assertRefused(withoutKey(), PASSWORD, "client-certificate-without-key");
    }

    @Test
    void a_password_that_is_entered_later_counts() throws Exception {
        server.enqueue(new MockResponse.Builder().body("let in").build());
        var entered = new ArrayList<String>();
        var certificate =
                new ClientCertificate(
                        file(OWN).toString(),
                        () -> entered.stream().findFirst().map(String::toCharArray));
        GatewayFixture calls = calls(Optional.of(certificate));

        assertThat(calls.failure(request()))
                .isEqualTo(
                        new CallFailure.NotSent(
                                NotSentReasons.CLIENT_CERTIFICATE_PASSWORD_MISSING));
        entered.add(PASSWORD);
        assertThat(calls.text(request())).isEqualTo("let in");
        server.takeRequest();
    }

    @Test
    void dates_are_checked_by_our_own_clock() throws Exception {
        Path file = file(OWN);
        Instant end = OWN.certificate().getNotAfter().toInstant();
        Instant begin = OWN.certificate().getNotBefore().toInstant();

        assertThat(refusal(file, end.plus(Duration.ofDays(1))))
                .isEqualTo("client-certificate-expired");
        assertThat(refusal(file, begin.minus(Duration.ofDays(1))))
                .isEqualTo("client-certificate-not-yet-valid");
    }

    @Test
    void a_probe_says_it_before_it_agrees_on_tls() throws Exception {
        try (var probe = probe(Optional.of(certificate(file(OWN), "wrong")))) {
            probe.openPort(probe.findName());
            probe.secure();
            throw new AssertionError("It was agreed on TLS.");
        } catch (CallException refused) {
            assertThat(refused.failure())
                    .isEqualTo(
                            new CallFailure.NotSent(
                                    NotSentReasons.CLIENT_CERTIFICATE_PASSWORD_WRONG));
        }
    }

    private static boolean reason(CallFailure failure, UnreachableReason wanted) {
        return failure instanceof Unreachable(UnreachableReason why, _)
                ? why == wanted
                : failure instanceof CallFailure.Unknown;
    }

    private UnreachableReason probed(Optional<ClientCertificate> certificate) throws CallException {
        try (var probe = probe(certificate)) {
            probe.openPort(probe.findName());
            probe.secure();
            throw new AssertionError("It was let in.");
        } catch (CallException refused) {
            assertThat(refused.failure()).isInstanceOf(Unreachable.class);
            return ((Unreachable) refused.failure()).why();
        }
    }

    private ServerProbe probe(Optional<ClientCertificate> certificate) {
        return ServerProbe.of(
                calls(Optional.empty()).core(),
                CallLimits.standard(),
                address(),
                trust(),
                route(certificate));
    }

    private void assertRefused(Path file, String password, String reason) {
        int before = server.getRequestCount();
        assertThat(calls(Optional.of(certificate(file, password))).failure(request()))
                .isEqualTo(new CallFailure.NotSent(reason));
        assertThat(server.getRequestCount()).isEqualTo(before);
    }

    private String refusal(Path file, Instant now) {
        var keys =
                new ClientKeys(Optional.of(certificate(file, PASSWORD)), InstantSource.fixed(now));
        try {
            keys.prepare();
            throw new AssertionError("It was accepted.");
        } catch (UnsendableRequestException refused) {
            return refused.reason();
        }
    }

    private static Path file(HeldCertificate held) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry(
                "key",
                held.keyPair().getPrivate(),
                PASSWORD.toCharArray(),
                new Certificate[] {held.certificate()});
        return written(store, held.certificate().getSerialNumber() + ".p12");
    }

    private static Path withoutKey() throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setCertificateEntry("one", OWN.certificate());
        return written(store, "without-key.p12");
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Path written(KeyStore store, String name)
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** An empty password stands for one that is not known. */
    private static ClientCertificate certificate(Path file, String password) {
        return new ClientCertificate(
                file.toString(),
                () -> Optional.of(password).filter(is -> !is.isEmpty()).map(String::toCharArray));
    }

    private static CallRequest request() {
        return CallRequest.of("GET", address(), "/x");
    }

    private static ServerAddress address() {
        return ServerAddress.parse("https://localhost:" + server.getPort());
    }

    private static CertificateTrust trust() {
        return CertificateTrust.issuedBy(SERVER.certificate());
    }

    private static ConnectionRoute route(Optional<ClientCertificate> certificate) {
        return new ConnectionRoute(new ProxyChoice.None(), certificate);
    }

    private GatewayFixture calls(Optional<ClientCertificate> certificate) {
        var calls = new GatewayFixture(trust(), route(certificate), InstantSource.system());
        opened.add(calls);
        return calls;
    }
}
