package gatehouse.sandbox.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gatehouse.testkit.StateWaiter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The states of the port are real on the socket. */
class SrsTransportTest {
    private static final String VERSION =
            "GET /version HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    @Test
    void a_service_that_is_up_answers() throws IOException {
        try (var srs = SrsFixture.as("service=up");
                var socket = connected(srs)) {
            assertThat(said(socket, VERSION)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_closed_service_refuses_the_connection() {
        try (var srs = SrsFixture.as("service=closed")) {
            assertThat(srs.access.base().getPort()).isPositive();
            assertThatThrownBy(() -> connected(srs)).isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VERSION,
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001ü\u0003\u0003\r\n\r\n"
            })
    void a_silent_service_accepts_and_says_nothing(String sent) throws IOException {
        try (var srs = SrsFixture.as("service=silent");
                var socket = connected(srs)) {
            assertNothingIsSaid(socket, sent);
        }
    }

    @Test
    void a_silent_service_does_nothing_and_counts_what_arrived() throws IOException {
        try (var srs = SrsFixture.as("service=silent");
                var socket = connected(srs)) {
            assertNothingIsSaid(socket, login(srs));

            StateWaiter.holds("it arrived", () -> srs.count("GET /api/v2/me") == 1);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void a_service_that_drops_after_reading_does_nothing_and_counts_what_arrived()
            throws IOException {
        try (var srs = SrsFixture.as("service=drop-after-read");
                var socket = connected(srs)) {
            assertThat(said(socket, login(srs))).isEmpty();

            assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void a_service_that_is_not_http_says_something_else(String scheme) throws IOException {
        try (var srs = SrsFixture.as("service=not-http", "scheme=" + scheme);
                var socket = connected(srs)) {
            assertThat(said(socket, login(srs))).isEqualTo("SSH-2.0-OpenSSH_9.6\r\n");

            assertThat(srs.count("GET /api/v2/me")).isEqualTo(1);
            assertThat(srs.sessions()).isEmpty();
        }
    }

    @Test
    void a_tls_hello_to_a_plain_port_is_answered_in_plain_http() throws IOException {
        try (var srs = SrsFixture.as();
                var socket = connected(srs)) {
            assertThat(said(socket, "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void no_other_program_gets_the_port_of_a_closed_service() throws IOException {
        try (var srs = SrsFixture.as()) {
            srs.play("service", "closed");
            var own = new InetSocketAddress("127.0.0.1", srs.access.base().getPort());
            try (var other = new Socket()) {
                assertThatThrownBy(() -> other.bind(own)).isInstanceOf(BindException.class);
            }
        }
    }

    @Test
    void the_port_stays_the_same_through_every_change() {
        try (var srs = SrsFixture.as()) {
            int port = srs.access.base().getPort();
            for (String service :
                    new String[] {"closed", "silent", "drop-after-read", "not-http"}) {
                srs.login();
                srs.play("service", service);
                assertThat(srs.sandbox.srs().base().getPort()).isEqualTo(port);
                srs.play("service", "up");
                assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
            }
            srs.play("scheme", "https");
            assertThat(srs.sandbox.srs().base()).hasToString("https://127.0.0.1:" + port);
            srs.control("POST", "/readings/reset", "");
            assertThat(srs.sandbox.srs().base()).hasToString("http://127.0.0.1:" + port);
            assertThat(srs.sessions()).hasSize(1);
        }
    }

    @Test
    void a_change_of_the_service_ends_the_connections_that_are_open() throws IOException {
        try (var srs = SrsFixture.as("service=up");
                var socket = connected(srs)) {
            String kept = VERSION.replace("Connection: close\r\n", "");
            socket.getOutputStream().write(kept.getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            srs.play("service", "silent");

            assertThat(said(socket, "")).startsWith("TTP/1.1 200");
        }
    }

    @Test
    void an_answer_is_three_seconds_late() {
        try (var srs = SrsFixture.as("answer-delay=3s")) {
            long before = System.nanoTime();

            assertThat(srs.call("GET", "/version", "").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(seconds(3));
        }
    }

    @Test
    void an_answer_that_is_forty_seconds_late_is_not_there_soon_though_all_is_done()
            throws IOException {
        try (var srs = SrsFixture.as("answer-delay=40s");
                var socket = connected(srs)) {
            assertNothingIsSaid(socket, login(srs));
            StateWaiter.holds("all is done", () -> srs.sessions().size() == 1);
        }
    }

    @Test
    void an_answer_with_a_body_drips_its_body() throws IOException {
        try (var srs = SrsFixture.as("answer-delay=drip");
                var socket = connected(srs)) {
            socket.getOutputStream().write(VERSION.getBytes(ISO_8859_1));

            assertThat(lines(socket)).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
            socket.setSoTimeout(1_000);
            assertThatThrownBy(() -> socket.getInputStream().readNBytes(4))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_answer_without_a_body_drips_its_head() throws IOException {
        try (var srs = SrsFixture.as("answer-delay=drip");
                var socket = connected(srs)) {
            socket.getOutputStream().write(login(srs).getBytes(ISO_8859_1));
            socket.setSoTimeout(30_000);

            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(3)).asString().isEqualTo("HTT");
            assertThat(in.readNBytes(in.available())).asString().doesNotContain("\r\n\r\n");
        }
    }

    @Test
    @Timeout(120)
    void the_sandbox_closes_at_once_whatever_is_under_way() throws Exception {
        for (String reading :
                new String[] {"answer-delay=40s", "service=silent", "recording-server=hang"}) {
            var srs = SrsFixture.as(reading);
            try (var socket = connected(srs)) {
                socket.getOutputStream().write(login(srs).getBytes(ISO_8859_1));
                StateWaiter.holds("it arrived", () -> srs.count("GET /api/v2/me") > 0);
                var closing = CompletableFuture.runAsync(srs.sandbox::close);

                assertThat(endsWithoutAnAnswer(socket)).as(reading).isTrue();
                assertThat(closing).succeedsWithin(seconds(30));
            }
        }
    }

    /**
     * Closed or, where bytes of the call were still unread, reset: either way nothing was answered.
     */
    private static boolean endsWithoutAnAnswer(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException e) {
            return true;
        }
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static String login(SrsFixture srs) {
        return "GET /api/v2/me HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: "
                + srs.access.origin()
                + "\r\nAuthorization: "
                + srs.basic()
                + "\r\n\r\n";
    }

    private static Socket connected(SrsFixture srs) throws IOException {
        var socket = new Socket();
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), srs.access.base().getPort()),
                30_000);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Sends this and reads until the other side is done. */
    private static String said(Socket socket, String sent) throws IOException {
        socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private static void assertNothingIsSaid(Socket socket, String sent) throws IOException {
        socket.setSoTimeout(700);
        socket.getOutputStream().write(sent.getBytes(ISO_8859_1));

        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
    }

    /** Reads to the end of the head. */
    private static String lines(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString();
    }
}
