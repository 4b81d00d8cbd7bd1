package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.Socket;

/** A server that a test spells out. */
@Timeout(60)
final class RawServerTest {
    private static final String POST =
            "POST /a HTTP/1.1\r\nHost: x\r\ncontent-length: 4\r\n\r\nčau";

    @Test
    void requests_are_noted_with_their_bodies_and_answered() throws Exception {
        try (var server = RawServer.answering(RawServer.json("{}"));
                var socket = new Socket("127.0.0.1", server.port())) {
            send(socket, POST);
            assertThat(read(socket, RawServer.json("{}").length())).endsWith("\r\n\r\n{}");
            send(socket, POST);
            assertThat(read(socket, RawServer.json("{}").length())).startsWith("HTTP/1.1 200 X");

            assertThat(server.requests()).hasSize(2).allMatch(one -> one.endsWith("čau"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_turn_that_ends_closes_the_connection() throws Exception {
        try (var server = RawServer.of((_, _) -> false);
                var socket = new Socket("127.0.0.1", server.port())) {
            send(socket, POST);

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void half_a_request_is_none() throws Exception {
        try (var server = RawServer.answering("");
                var socket = new Socket("127.0.0.1", server.port())) {
            send(socket, "GET /a HTTP/1.1\r\n");
            socket.shutdownOutput();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_silent_server_reads_and_never_answers() throws Exception {
        try (var server = RawServer.silent();
                var socket = new Socket("127.0.0.1", server.port())) {
            send(socket, POST);
            server.awaitRequest();

            assertThat(socket.getInputStream().available()).isZero();
            server.hangUp();
        }
    }

    @Test
    void a_turn_that_fails_makes_the_test_fail() throws Exception {
        var bug = new AssertionError("This request was not expected.");
        var server =
                RawServer.of((_, _) -> {
                    throw bug;
                });
        try (var socket = new Socket("127.0.0.1", server.port())) {
            send(socket, POST);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThatIllegalStateException().isThrownBy(server::close).withCause(bug);
    }

    @Test
    void a_turn_that_is_interrupted_or_cut_is_no_bug() throws Exception {
        var server =
                RawServer.of((_, out) -> {
                    out.write(new byte[1]);
                    throw new IOException("The other side is gone.");
                });
        try (var socket = new Socket("127.0.0.1", server.port());
                var silent = RawServer.silent();
                var waiting = new Socket("127.0.0.1", silent.port())) {
            send(waiting, POST);
            silent.awaitRequest();
            send(socket, POST);
            assertThat(socket.getInputStream().readAllBytes()).hasSize(1);
        }
        server.close();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), UTF_8);
    }
}
