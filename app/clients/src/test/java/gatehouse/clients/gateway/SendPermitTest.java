package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerStream;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.trust.TrustRootStore;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.StateWaiter;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A request is written only if its permit still allows it when the connection is up. */
@Timeout(120)
@Tag("latin-digits") // okhttp-tls writes dates in the digits of the locale
final class SendPermitTest {
    private static final NotSent DISARMED = new NotSent("disarmed");

    private final AtomicBoolean armed = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_request_that_is_not_permitted_is_not_written_and_has_its_evidence() throws Exception {
        armed.set(false);
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            CallException thrown = calls.thrown(guarded(RawServerAddress.of(server)));

            assertThat(thrown.failure()).isEqualTo(DISARMED);
            assertThat(server.requests()).isEmpty();
            assertThat(calls.exchanges()).containsExactly(thrown.exchange());
            assertThat(calls.exchanges().getFirst().status()).isZero();
            assertThat(calls.exchanges().getFirst().failure()).isEqualTo(DISARMED);
        }
    }

    @Test
    void a_permit_is_asked_once_when_the_connection_is_up() throws Exception {
        var connections = new AtomicInteger(-1);
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            SendPermit permit =
                    () -> {
                        asked.incrementAndGet();
                        awaitConnection(server);
                        connections.set(server.connections());
                        return Optional.empty();
                    };
            calls.text(
                    CallRequest.of("DELETE", RawServerAddress.of(server), "/x")
                            .permittedBy(permit));

            assertThat(asked).hasValue(1);
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void a_permit_that_ends_while_the_call_waits_for_its_place_keeps_the_request_back()
            throws Exception {
        var answerTheFirst = new CountDownLatch(1);
        RawServer.Turn turn =
                (_, out) -> {
                    answerTheFirst.await();
                    out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                };
        try (var server = RawServer.of(turn);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var calls = new GatewayFixture(CallLimits.standard().withParallelCalls(1))) {
            CallRequest first = CallRequest.of("GET", RawServerAddress.of(server), "/first");
            Future<String> answered = threads.submit(() -> calls.text(first));
            server.awaitRequest();
            var waiting = new Thread[1];
            var started = new CountDownLatch(1);
            Future<CallFailure> kept =
                    threads.submit(() -> {
                        waiting[0] = Thread.currentThread();
                        started.countDown();
                        return calls.failure(guarded(RawServerAddress.of(server)));
                    });
            started.await();
            awaitWaiting(waiting[0]);
            armed.set(false);
            answerTheFirst.countDown();

            assertThat(answered.get()).isEqualTo("{}");
            assertThat(kept.get()).isEqualTo(DISARMED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_permit_that_ends_while_the_name_is_looked_up_keeps_the_request_back() throws Exception {
        LoopbackDns names =
                new LoopbackDns(_ -> {
                    armed.set(false);
                    return List.of(InetAddress.getLoopbackAddress());
                });
        var certificates =
                new CertificateCheck(
                        CertificateTrust.system(),
                        TrustRootStore.ofThisComputer(),
                        InstantSource.system(),
                        (_, _) -> false);
        try (var server = RawServer.answering(RawServer.json("{}"));
                var gateway =
                        new Gateway(
                                HttpCore.ofOneClient(ClockPair.system(), _ -> {}),
                                CallLimits.standard(),
                                certificates,
                                names,
                                ConnectionRoute.DIRECT)) {
            ServerAddress named =
                    ServerAddress.parse("http://localhost:" + RawServerAddress.of(server).port());

            assertThat(failure(gateway, guarded(named))).isEqualTo(DISARMED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_permit_that_ends_while_tls_is_agreed_keeps_the_request_back() throws Exception {
        HeldCertificate held =
                new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
        HandshakeCertificates own =
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .addTrustedCertificate(held.certificate())
                        .build();
        var certificates =
                new CertificateCheck(
                        CertificateTrust.issuedBy(held.certificate()),
                        TrustRootStore.ofThisComputer(),
                        InstantSource.system(),
                        (_, _) -> {
                            armed.set(false);
                            return true;
                        });
        try (var server =
                        RawServer.secured(
                                own.sslContext().getServerSocketFactory(),
                                (_, out) -> {
                                    out.write(
                                            RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                                    out.flush();
                                    return true;
                                });
                var calls = new GatewayFixture(certificates, InstantSource.system())) {
            assertThat(calls.failure(guarded(RawServerAddress.secure(server, "localhost"))))
                    .isEqualTo(DISARMED);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_permit_is_asked_again_for_a_repeat_also_on_a_kept_connection() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            CallRequest request = guarded(RawServerAddress.of(server));
            calls.text(request);
            armed.set(false);

            assertThat(calls.failure(request)).isEqualTo(DISARMED);
            assertThat(asked).hasValue(2);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_request_that_was_kept_back_costs_no_later_call() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            armed.set(false);
            calls.failure(guarded(RawServerAddress.of(server)));
            armed.set(true);

            assertThat(calls.text(guarded(RawServerAddress.of(server)))).isEqualTo("{}");
            assertThat(server.requests()).hasSize(1);
        }
    }

    private CallRequest guarded(ServerAddress server) {
        return CallRequest.of("DELETE", server, "/x").permittedBy(this::whileArmed);
    }

    private Optional<String> whileArmed() {
        asked.incrementAndGet();
        return armed.get() ? Optional.empty() : Optional.of("disarmed");
    }

    private static CallFailure failure(Gateway gateway, CallRequest request) {
        try {
            throw new AssertionError(gateway.call(request, AnswerStream::status));
        } catch (CallException e) {
            return e.failure();
        }
    }

    private static void awaitConnection(RawServer server) {
        StateWaiter.holds("somebody connects", () -> server.connections() > 0);
    }

    private static void awaitWaiting(Thread thread) {
        StateWaiter.holds("it waits", () -> thread.getState() == Thread.State.WAITING);
    }
}
