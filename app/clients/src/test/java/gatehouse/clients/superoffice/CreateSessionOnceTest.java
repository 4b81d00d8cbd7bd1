package gatehouse.clients.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.superoffice.CreateSessionResult.OutcomeUnknown;
import gatehouse.clients.superoffice.access.ServiceSessionKey;
import gatehouse.clients.superoffice.access.SuperOfficePlace;
import gatehouse.clients.superoffice.access.SuperOfficeSettings;
import gatehouse.testkit.RawServer;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The server sees CreateSession once, and a lost answer is an unknown outcome (contract:
 * SuperOffice 13.1, rule 1).
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class CreateSessionOnceTest {
    /** Long enough for a busy machine to come as far as the wait for an answer. */
    private static final Duration SHORT = Duration.ofSeconds(10);

    @Test
    void dropped_before_it_is_read() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.on(RawServer.atOnce((_, _) -> false))) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.ANSWER_LOST);
            assertThat(superOffice.server().connections()).isEqualTo(1);
        }
    }

    @Test
    void dropped_after_it_was_read() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.doing((_, _) -> false)) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.ANSWER_LOST);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void dropped_on_a_connection_that_was_kept() throws Exception {
        RawServer.Turn onlyTheFirst =
                (request, out) -> !request.contains("CreateSession") && answer(out, "true");
        try (var superOffice = SuperOfficeClientFixture.doing(onlyTheFirst)) {
            CustomerServiceAgent agent = superOffice.customerService();
            agent.sessionIsValid(ServiceSessionKey.of("k"));
            assertThat(
                            CreateSessionTest.unknown(
                                    agent.createSession("::1", List.of(), SendPermit.always())))
                    .isEqualTo(SuperOfficeTrouble.ANSWER_LOST);
            assertThat(superOffice.server().requests()).hasSize(2);
        }
    }

    @Test
    void half_an_answer() throws Exception {
        String half = RawServer.json(SuperOfficeClientFixture.SESSION);
        RawServer.Turn cut =
                (_, out) -> {
                    out.write(half.substring(0, half.length() - 9).getBytes(UTF_8));
                    return false;
                };
        try (var superOffice = SuperOfficeClientFixture.doing(cut)) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.ANSWER_LOST);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void no_answer_in_time() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.within(SHORT, RawServer.silent())) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.TIMED_OUT);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void an_answer_that_drips() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.within(SHORT, RawServer.of((_, out) -> drip(out)))) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.TIMED_OUT);
            assertSeenOnce(superOffice);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 423, 425, 429, 500, 502, 503, 504})
    void a_status_that_tempts_to_repeat(int status) throws Exception {
        String tempting =
                "HTTP/1.1 %d X\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                                .formatted(status)
                        + "Content-Length: 0\r\n\r\n";
        try (var superOffice = SuperOfficeClientFixture.answering(tempting)) {
            superOffice.create();
            assertSeenOnce(superOffice);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect(int status) throws Exception {
        try (var second = RawServer.answering(RawServer.json(SuperOfficeClientFixture.SESSION));
                var superOffice =
                        SuperOfficeClientFixture.answering(
                                "HTTP/1.1 %d X\r\nLocation: %s/x\r\nContent-Length: 0\r\n\r\n"
                                        .formatted(status, RawServerAddress.of(second)))) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.OTHER_STATUS);
            assertSeenOnce(superOffice);
            assertThat(second.connections()).isZero();
        }
    }

    @Test
    void an_answer_that_is_not_http() throws Exception {
        try (var superOffice =
                SuperOfficeClientFixture.answering("220 mail.example.test ESMTP\r\n")) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.UNREADABLE);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void an_answer_beyond_one_mebibyte() throws Exception {
        String huge = "{\"Key\":\"k\",\"LoginId\":1,\"x\":[" + "0,".repeat(1 << 19) + "0]}";
        try (var superOffice = SuperOfficeClientFixture.json(huge)) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.TOO_LARGE);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void an_answer_that_nests_without_end() throws Exception {
        String deep =
                "{\"Key\":\"k\",\"LoginId\":1,\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";
        try (var superOffice = SuperOfficeClientFixture.json(deep)) {
            assertThat(unknown(superOffice)).isEqualTo(SuperOfficeTrouble.TOO_LARGE);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void an_operator_who_gives_up() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.on(RawServer.silent())) {
            var result = new CompletableFuture<CreateSessionResult>();
            Thread press = Thread.ofVirtual().start(() -> result.complete(superOffice.create()));
            superOffice.server().awaitRequest();
            press.interrupt();
            assertThat(CreateSessionTest.unknown(result.get()))
                    .isEqualTo(SuperOfficeTrouble.CANCELLED);
            assertSeenOnce(superOffice);
        }
    }

    @Test
    void an_operator_who_gives_up_before_it_is_sent() throws Exception {
        try (var superOffice = SuperOfficeClientFixture.json(SuperOfficeClientFixture.SESSION)) {
            Thread.currentThread().interrupt();
            CreateSessionResult result = superOffice.create();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(CreateSessionTest.notCreated(result))
                    .isEqualTo(SuperOfficeTrouble.CANCELLED_UNSENT);
            assertThat(superOffice.server().connections()).isZero();
        }
    }

    @Test
    void a_server_that_would_speak_http_2_and_send_goaway() throws Exception {
        HeldCertificate held =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        try (var server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(held)
                            .build()
                            .sslSocketFactory());
            server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            server.enqueue(
                    new MockResponse.Builder()
                            .addHeader("Content-Type", "application/json")
                            .body(SuperOfficeClientFixture.SESSION)
                            .build());
            server.start();
            var place =
                    new SuperOfficePlace.Onsite(
                            ServerAddress.parse("https://localhost:" + server.getPort()));
            var settings =
                    new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH)
                            .trusting(CertificateTrust.pinned(sha256(held)));
            try (var client = new SuperOfficeClient(settings, _ -> {}, InstantSource.system())) {
                assertThat(
                                client.customerService(place.api(), SuperOfficeClientFixture.tje0())
                                        .createSession("::1", List.of(), SendPermit.always()))
                        .isInstanceOf(CreateSessionResult.Created.class);
            }
            assertThat(server.getRequestCount()).isEqualTo(1);
            assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/1.1");
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_created_and_not_sent() throws Exception {
        HeldCertificate held =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        try (var server = new MockWebServer()) {
            server.useHttps(
                    new HandshakeCertificates.Builder()
                            .heldCertificate(held)
                            .build()
                            .sslSocketFactory());
            server.start();
            var place =
                    new SuperOfficePlace.Onsite(
                            ServerAddress.parse("https://localhost:" + server.getPort()));
            var settings = new SuperOfficeSettings(place, SuperOfficeClientFixture.ENGLISH);
            try (var client = new SuperOfficeClient(settings, _ -> {}, InstantSource.system())) {
                assertThat(
                                CreateSessionTest.notCreated(
                                        client.customerService(
                                                        place.api(),
                                                        SuperOfficeClientFixture.tje0())
                                                .createSession(
                                                        "::1", List.of(), SendPermit.always())))
                        .isEqualTo(SuperOfficeTrouble.UNTRUSTED);
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void the_limits_of_the_contract_are_the_standard() {
        CallLimits service = SuperOfficeSettings.customerServiceLimits();
        CallLimits person = SuperOfficeSettings.personLimits();
        assertThat(List.of(service.connect(), person.connect()))
                .containsOnly(Duration.ofSeconds(10));
        assertThat(service.call()).hasSeconds(30);
        assertThat(person.call()).hasSeconds(15);
        assertThat(List.of(service.answerBytes(), person.answerBytes())).containsOnly(1L << 20);
    }

    private static SuperOfficeTrouble unknown(SuperOfficeClientFixture superOffice) {
        CreateSessionResult result = superOffice.create();
        assertThat(result).isInstanceOf(OutcomeUnknown.class);
        return CreateSessionTest.unknown(result);
    }

    private static void assertSeenOnce(SuperOfficeClientFixture superOffice) {
        assertThat(superOffice.server().requests()).hasSize(1);
        assertThat(superOffice.server().connections()).isEqualTo(1);
        assertThat(superOffice.exchanges()).hasSize(1);
    }

    private static boolean answer(OutputStream out, String body) throws IOException {
        out.write(RawServer.json(body).getBytes(UTF_8));
        out.flush();
        return true;
    }

    /** One byte whenever the client has surely not given up yet. */
    private static boolean drip(OutputStream out) throws Exception {
        out.write("HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
        var pause = new CountDownLatch(1);
        while (!pause.await(50, TimeUnit.MILLISECONDS)) {
            out.write(' ');
            out.flush();
        }
        return false;
    }

    private static String sha256(HeldCertificate held) throws Exception {
        byte[] encoded = held.certificate().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    }
}
