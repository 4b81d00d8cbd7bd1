package gatehouse.clients.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.AnswerDefect;
import gatehouse.clients.http.AnswerDefect.DefectKind;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallFailure.Cancelled;
import gatehouse.clients.http.CallFailure.Malformed;
import gatehouse.clients.http.CallFailure.NotSent;
import gatehouse.clients.http.CallFailure.Refused;
import gatehouse.clients.http.CallFailure.TooLarge;
import gatehouse.clients.http.CallFailure.Unknown;
import gatehouse.clients.http.CallFailure.Unreachable;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.ServerAddress;
import gatehouse.testkit.RawServer;
import gatehouse.testkit.RefusingPort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is told of calls that did not bring back a whole answer. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
final class LostAnswerTest {
    /** Long enough for a busy machine to come as far as the wait for an answer. */
    private static final CallLimits SHORT = CallLimits.standard().withCall(Duration.ofSeconds(10));

    @Test
    void a_server_that_never_answers_ends_as_unknown_within_the_limit() throws Exception {
        try (var server = RawServer.silent();
                var calls = new GatewayFixture(SHORT)) {
            CallFailure failure =
                    calls.failure(CallRequest.of("DELETE", RawServerAddress.of(server), "/x"));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f -> {
                                assertThat(f.why()).isEqualTo(Unknown.UnknownReason.TIMED_OUT);
                                assertThat(f.after())
                                        .isBetween(SHORT.call(), wellBefore(SHORT.call()));
                            });
            assertThat(calls.exchanges().getFirst().status()).isZero();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_server_that_has_closed_its_idle_connections_costs_one_call_and_not_one_for_each()
            throws Exception {
        var all = new CyclicBarrier(3);
        RawServer.Turn turn =
                (request, out) -> {
                    if (request.startsWith("GET /together")) {
                        all.await();
                    }
                    out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    return true;
                };
        try (var server = RawServer.of(turn);
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var calls = GatewayFixture.standard()) {
            CallRequest together = CallRequest.of("GET", RawServerAddress.of(server), "/together");
            Callable<String> call = () -> calls.text(together);
            for (Future<String> one : threads.invokeAll(Collections.nCopies(3, call))) {
                assertThat(one.get()).isEqualTo("{}");
            }
            server.hangUp();
            CallRequest later = CallRequest.of("GET", RawServerAddress.of(server), "/later");

            assertThat(calls.failure(later)).isInstanceOf(Unknown.class);
            assertThat(calls.text(later)).isEqualTo("{}");
        }
    }

    @Test
    void an_answer_that_drips_ends_within_the_limit_of_the_whole_call() throws Exception {
        try (var server = RawServer.of(LostAnswerTest::drip);
                var calls = new GatewayFixture(SHORT)) {
            assertThat(calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f -> {
                                assertThat(f.why()).isEqualTo(Unknown.UnknownReason.TIMED_OUT);
                                assertThat(f.after()).isLessThan(wellBefore(SHORT.call()));
                            });
            assertThat(calls.exchanges().getFirst().status()).isEqualTo(200);
            assertThat(calls.exchanges().getFirst().responseBytes()).isPositive();
        }
    }

    @Test
    void a_refusal_whose_body_never_ends_is_still_a_refusal() throws Exception {
        String start = "HTTP/1.1 404 X\r\nContent-Length: 100\r\n\r\n{";
        try (var server = RawServer.answering(start);
                var calls = new GatewayFixture(SHORT)) {
            assertThat(calls.failure(CallRequest.of("DELETE", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            Refused.class, f -> assertThat(f.problem().status()).isEqualTo(404));
        }
    }

    @Test
    void a_host_that_swallows_packets_was_sent_nothing() throws Exception {
        // A listener whose queue is full lets further connections hang without an answer.
        try (var full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var filling = new Filling(full);
                var calls = new GatewayFixture(SHORT.withConnect(Duration.ofMillis(200)))) {
            ServerAddress address = ServerAddress.parse("http://127.0.0.1:" + full.getLocalPort());
            assertThat(calls.failure(CallRequest.of("DELETE", address, "/x")))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(
                                                    Unreachable.UnreachableReason
                                                            .NO_CONNECTION_IN_TIME));
            assertThat(filling.isFull()).isTrue();
        }
    }

    @Test
    void a_closed_port_was_sent_nothing() throws Exception {
        try (var refused = new RefusingPort();
                var calls = GatewayFixture.standard()) {
            assertThat(
                            calls.failure(
                                    CallRequest.of(
                                            "GET", ServerAddress.parse(refused.base()), "/x")))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(Unreachable.UnreachableReason.REFUSED));
            assertThat(calls.exchanges()).hasSize(1);
        }
    }

    @Test
    void a_name_that_nobody_knows_was_sent_nothing() {
        try (var calls = GatewayFixture.standard()) {
            ServerAddress address = ServerAddress.parse("http://till.invalid:4000");
            assertThat(calls.failure(CallRequest.of("GET", address, "/x")))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            f ->
                                    assertThat(f.why())
                                            .isEqualTo(Unreachable.UnreachableReason.NAME_UNKNOWN));
        }
    }

    @Test
    void half_an_answer_is_unknown() throws Exception {
        try (var server =
                        RawServer.of((_, out) -> {
                            String half = RawServer.json("{\"a\":1}").replace("1}", "");
                            out.write(half.getBytes(StandardCharsets.UTF_8));
                            return false;
                        });
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of("DELETE", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f -> assertThat(f.why()).isEqualTo(Unknown.UnknownReason.HALF_ANSWER));
        }
    }

    @Test
    void half_of_a_chunked_answer_is_unknown() throws Exception {
        String start = "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
        try (var server =
                        RawServer.of((_, out) -> {
                            out.write(start.getBytes(StandardCharsets.UTF_8));
                            return false;
                        });
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of("DELETE", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            f -> assertThat(f.why()).isEqualTo(Unknown.UnknownReason.HALF_ANSWER));
        }
    }

    @Test
    void an_answer_that_is_not_http_is_malformed() throws Exception {
        try (var server = RawServer.answering("220 mail.example.test ESMTP\r\n");
                var calls = GatewayFixture.standard()) {
            assertThat(calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(Malformed.class, f -> assertThat(f.status()).isZero());
        }
    }

    @Test
    void a_status_204_that_brings_a_body_is_malformed() throws Exception {
        try (var server = RawServer.answering("HTTP/1.1 204 X\r\nContent-Length: 5\r\n\r\nhello");
                var calls = GatewayFixture.standard()) {
            CallRequest request =
                    CallRequest.of("DELETE", RawServerAddress.of(server), "/x").expecting(204);
            assertThat(calls.failure(request)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void an_answer_beyond_the_limit_is_cut_off() throws Exception {
        try (var server = RawServer.answering(RawServer.json("\"" + "x".repeat(5000) + "\""));
                var calls = new GatewayFixture(CallLimits.standard().withAnswerBytes(1000))) {
            assertThat(calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                    .isInstanceOfSatisfying(
                            TooLarge.class,
                            f ->
                                    assertThat(f.limit())
                                            .isEqualTo(
                                                    AnswerDefect.of(
                                                            DefectKind.TOO_MANY_BYTES, 1000)));
        }
    }

    @Test
    void an_interrupt_cancels_at_the_socket_and_tells_that_it_was_sent() throws Exception {
        try (var server = RawServer.silent();
                var calls = GatewayFixture.standard()) {
            var marked = new CompletableFuture<Boolean>();
            var failure = new CompletableFuture<CallFailure>();
            Thread caller =
                    Thread.ofVirtual()
                            .start(() -> {
                                CallRequest request =
                                        CallRequest.of("DELETE", RawServerAddress.of(server), "/x");
                                failure.complete(calls.failure(request));
                                marked.complete(Thread.currentThread().isInterrupted());
                            });
            server.awaitRequest();
            caller.interrupt();
            assertThat(failure.get()).isEqualTo(new Cancelled(true));
            assertThat(marked.get()).isTrue();
            assertThat(calls.exchanges().getFirst().failure()).isEqualTo(new Cancelled(true));
        }
    }

    @Test
    void an_interrupt_of_a_platform_thread_cancels_as_well() throws Exception {
        try (var server = RawServer.silent();
                var calls = GatewayFixture.standard()) {
            var failure = new CompletableFuture<CallFailure>();
            CallRequest request = CallRequest.of("GET", RawServerAddress.of(server), "/x");
            Thread caller =
                    Thread.ofPlatform().start(() -> failure.complete(calls.failure(request)));
            server.awaitRequest();
            caller.interrupt();
            assertThat(failure.get()).isEqualTo(new Cancelled(true));
        }
    }

    @Test
    void a_caller_that_is_interrupted_before_sends_nothing() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            Thread.currentThread().interrupt();
            CallException e =
                    calls.thrown(CallRequest.of("DELETE", RawServerAddress.of(server), "/x"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(e.failure()).isEqualTo(new Cancelled(false));
            assertThat(e.exchange()).isNull();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void further_calls_wait_for_their_turn() throws Exception {
        var open = new CountDownLatch(1);
        try (var server =
                        RawServer.of((_, out) -> {
                            open.await();
                            out.write(RawServer.json("{}").getBytes(StandardCharsets.UTF_8));
                            return true;
                        });
                var calls = new GatewayFixture(CallLimits.standard().withParallelCalls(1))) {
            CallRequest request = CallRequest.of("GET", RawServerAddress.of(server), "/x");
            var first = CompletableFuture.supplyAsync(() -> text(calls, request));
            server.awaitRequest();
            var cancelled = new CompletableFuture<CallFailure>();
            Thread second =
                    Thread.ofVirtual().start(() -> cancelled.complete(calls.failure(request)));
            second.interrupt();
            assertThat(cancelled.get()).isEqualTo(new Cancelled(false));
            open.countDown();
            assertThat(first.get()).isEqualTo("{}");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_closed_gateway_sends_nothing() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var calls = GatewayFixture.standard()) {
            calls.gateway().close();
            assertThat(calls.failure(CallRequest.of("GET", RawServerAddress.of(server), "/x")))
                    .isInstanceOf(NotSent.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void closing_ends_what_is_under_way() throws Exception {
        try (var server = RawServer.silent();
                var calls = GatewayFixture.standard()) {
            var failure = new CompletableFuture<CallFailure>();
            CallRequest request = CallRequest.of("DELETE", RawServerAddress.of(server), "/x");
            Thread.ofVirtual().start(() -> failure.complete(calls.failure(request)));
            server.awaitRequest();
            calls.gateway().close();
            assertThat(failure.get()).isInstanceOf(Unknown.class);
        }
    }

    private static String text(GatewayFixture calls, CallRequest request) {
        try {
            return calls.text(request);
        } catch (CallException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Far more than a busy machine takes to end a call whose time is over. */
    private static Duration wellBefore(Duration limit) {
        return limit.plusSeconds(60);
    }

    /** One byte whenever the client has surely not given up yet. */
    private static boolean drip(String request, java.io.OutputStream out) throws Exception {
        out.write("HTTP/1.1 200 X\r\nContent-Length: 100000\r\n\r\n".getBytes());
        var pause = new CountDownLatch(1);
        while (true) {
            out.write(' ');
            out.flush();
            pause.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    /** Connections that nobody accepts, as many as the system queues. */
    private static final class Filling implements AutoCloseable {
        private final java.util.List<java.net.Socket> sockets = new java.util.ArrayList<>();
        private boolean full;

        Filling(ServerSocket server) throws IOException {
            while (!full && sockets.size() < 50) {
                var socket = new java.net.Socket();
                sockets.add(socket);
                try {
                    socket.connect(server.getLocalSocketAddress(), 200);
                } catch (java.net.SocketTimeoutException e) {
                    full = true;
                }
            }
        }

        boolean isFull() {
            return full;
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
