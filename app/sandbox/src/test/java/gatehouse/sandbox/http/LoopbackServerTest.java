package gatehouse.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Only a caller that uses a loopback name and sends a bounded body reaches a played server. */
class LoopbackServerTest {
    private static final int LONGEST = 100;

    private final List<ReceivedCall> received = new ArrayList<>();
    private final LoopbackServer server =
            LoopbackServer.start(
                    0,
                    call -> {
                        received.add(call);
                        return switch (call.path()) {
                            case "/leave" -> PlayedAnswer.empty(200).hangingUp();
                            case "/slow" ->
                                    AnswerDelays.drip(
                                            PlayedAnswer.text(200, "text/plain", "slow"),
                                            Duration.ofMillis(1));
                            default -> PlayedAnswer.empty(200);
                        };
                    },
                    InstantSource.system(),
                    WireSettings.plain().withLongestBody(LONGEST));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:80", "localhost", "LOCALHOST:7", "[::1]:80"})
    void a_loopback_name_is_answered(String host) throws IOException {
        assertThat(status("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).isEqualTo("200");
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sandbox.example.com",
                "192.168.0.7:80",
                "127.0.0.1.example.com",
                "localhost.example.com:80"
            })
    void another_name_is_refused_before_anything_is_done(String host) throws IOException {
        assertThat(status("POST / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).isEqualTo("403");
        assertThat(received).isEmpty();
    }

    @Test
    void a_body_is_taken_up_to_the_limit() throws IOException {
        assertThat(status(posted(LONGEST))).isEqualTo("200");
        assertThat(received.getFirst().body()).hasSize(LONGEST);
    }

    @Test
    void a_longer_body_is_refused_before_anything_is_done() throws IOException {
        assertThat(status(posted(LONGEST + 1))).isEqualTo("413");
        assertThat(status(posted(10_000_000))).isEqualTo("413");
        assertThat(received).isEmpty();
    }

    @Test
    void a_connection_may_close_after_the_answer_without_a_word() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.setSoTimeout(30_000);
            send(socket, "GET /stay HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String stayed = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            send(socket, "GET /leave HTTP/1.1\r\nHost: localhost\r\n\r\n");
            String rest = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(stayed).isEqualTo("HTTP/1.1 200");
            assertThat(rest).contains("HTTP/1.1 200").doesNotContainIgnoringCase("close");
        }
    }

    @Test
    void an_answer_in_pieces_is_whole_for_a_caller_that_asks_to_close_too() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.setSoTimeout(30_000);
            send(socket, "GET /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

            assertThat(answer).endsWith("1\r\ns\r\n1\r\nl\r\n1\r\no\r\n1\r\nw\r\n0\r\n\r\n");
        }
    }

    private static String posted(int length) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + length
                + "\r\n\r\n"
                + "x".repeat(Math.min(length, 2 * LONGEST));
    }

    private String status(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.setSoTimeout(30_000);
            send(socket, request);
            String line = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            return line.substring(9);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }
}
