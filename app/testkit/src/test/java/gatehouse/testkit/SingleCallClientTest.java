package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.testkit.SingleCallClient.WireAnswer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.util.List;

@Timeout(60)
final class SingleCallClientTest {
    private static final String CHUNKS =
            "HTTP/1.1 200 X\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "3\r\n"
                    + "abc\r\n"
                    + "2;x=y\r\n"
                    + "de\r\n"
                    + "0\r\n\r\n";

    @Test
    void each_call_goes_out_once_on_a_connection_of_its_own_though_the_server_keeps_them()
            throws IOException {
        try (var server = RawServer.answering(RawServer.json("{}"))) {
            WireAnswer answer = call(server, "POST", "/a?b=%20c", "body");

            assertThat(call(server, "DELETE", "/a", "").text()).isEqualTo("{}");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).contains("application/json");
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getFirst())
                    .startsWith("POST /a?b=%20c HTTP/1.1\r\nHost: 127.0.0.1:" + server.port())
                    .contains("\r\nX-Mark: 1\r\n")
                    .endsWith("\r\n\r\nbody");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHUNKS,
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 X\r\nContent-Length: 5\r\n\r\nabcde",
                "HTTP/1.0 200 X\r\n\r\nabcde"
            })
    void a_body_is_read_whole_however_it_is_framed(String answer) throws IOException {
        try (var server =
                RawServer.of((_, out) -> {
                    out.write(answer.getBytes(UTF_8));
                    return false;
                })) {
            assertThat(call(server, "GET", "/", "").text()).isEqualTo("abcde");
        }
    }

    @Test
    void an_answer_that_has_no_body_ends_with_its_head() throws IOException {
        try (var server = RawServer.answering("HTTP/1.1 204 X\r\nA: 1\r\na: 2\r\n\r\n")) {
            assertThat(call(server, "GET", "/", "").headers("A")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 X\r\nContent-Le",
                "HTTP/1.1 200 X\r\nContent-Length: 5\r\n\r\nabc",
                "HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "220 mail.example.test ESMTP\r\n\r\n"
            })
    void less_than_a_whole_answer_is_none_and_is_not_asked_for_again(String part) {
        try (var server =
                RawServer.of((_, out) -> {
                    out.write(part.getBytes(UTF_8));
                    return false;
                })) {
            assertThatThrownBy(() -> call(server, "GET", "/", "")).isInstanceOf(IOException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static WireAnswer call(RawServer server, String method, String path, String body)
            throws IOException {
        return SingleCallClient.send(
                URI.create(server.base() + path),
                method,
                List.of("X-Mark", "1"),
                body.getBytes(UTF_8));
    }
}
