package gatehouse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.ClientWrite.PreparedWrite;
import gatehouse.clients.ClientWrite.WriteReport;
import gatehouse.clients.gateway.HttpCore;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.RawServerAddress;
import gatehouse.clients.http.SendPermit;
import gatehouse.testkit.RawServer;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whatever stands between, every write reaches its server once or not at all, and is told so. */
@Timeout(120)
final class WritePromisesTest {
    private static final List<String> OF_PROXIES =
            List.of(
                    "Content-Type: text/html\r\n\r\n<html><h1>Gone for good</h1></html>",
                    "Content-Type: text/plain\r\n\r\nfiltered",
                    "Content-Type: application/problem+json\r\n\r\n"
                            + "{\"title\":\"No\",\"errorCode\":4}",
                    "\r\n");

    static Stream<Arguments> proxies() {
        return Stream.of(ClientWrite.values())
                .flatMap(write ->
                        Stream.of(404, 405, 410)
                                .flatMap(status ->
                                        OF_PROXIES.stream()
                                                .map(rest -> Arguments.of(write, status, rest))));
    }

    @ParameterizedTest
    @MethodSource("proxies")
    void a_proxy_that_answers_by_itself_is_no_success(ClientWrite write, int status, String rest)
            throws Exception {
        String answer = "HTTP/1.1 " + status + " X\r\nVia: 1.1 filter\r\n" + rest;
        WriteReport told = oneRequest(write, says(answer, false));
        assertThat(told).isNotEqualTo(WriteReport.DONE);
    }

    static Stream<Arguments> busy() {
        return Stream.of(ClientWrite.values())
                .flatMap(write ->
                        Stream.of(423, 429, 503)
                                .flatMap(status ->
                                        Stream.of("", "0", "1", "3600")
                                                .map(wait -> Arguments.of(write, status, wait))));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void a_server_that_asks_to_come_again_is_not_asked_again_by_a_client(
            ClientWrite write, int status, String wait) throws Exception {
        String header = wait.isEmpty() ? "" : "Retry-After: " + wait + "\r\n";
        String answer = "HTTP/1.1 " + status + " X\r\n" + header + "Content-Length: 0\r\n\r\n";
        WriteReport told = oneRequest(write, says(answer, true));
        assertThat(told).isNotEqualTo(WriteReport.DONE);
    }

    static Stream<Arguments> oldServers() {
        return Stream.of(ClientWrite.values())
                .flatMap(write ->
                        Stream.of(
                                        "",
                                        "Content-Length: " + write.success().length() + "\r\n",
                                        "Connection: keep-alive\r\n")
                                .map(header -> Arguments.of(write, header)));
    }

    @ParameterizedTest
    @MethodSource("oldServers")
    void a_server_of_http_1_0_gets_it_once_and_it_is_done(ClientWrite write, String header)
            throws Exception {
        String answer =
                "HTTP/1.0 "
                        + write.status()
                        + "\r\nContent-Type: application/json\r\n"
                        + header
                        + "\r\n"
                        + write.success();
        assertThat(oneRequest(write, says(answer, false))).isEqualTo(WriteReport.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_kept_connection_that_the_server_has_closed_does_not_cost_the_write(ClientWrite write)
            throws Exception {
        WriteReport told = oneRequest(write, says(success(write), true), RawServer::hangUp);
        assertThat(told).isEqualTo(WriteReport.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_closes_before_it_reads_gets_nothing_and_no_second_try(ClientWrite write)
            throws Exception {
        try (var server = new FaultyServer();
                var core = core();
                var prepared = write.prepare(RawServerAddress.of(server.raw), core)) {
            prepared.reading().run();
            server.begin(says(success(write), true));
            server.raw.hangUp();
            server.raw.hangUpBeforeReading();
            int connections = server.raw.connections();
            assertThat(prepared.send(SendPermit.always())).isNotEqualTo(WriteReport.DONE);
            assertThat(server.raw.connections()).isEqualTo(connections + 1);
            assertThat(server.writes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_is_gone_gets_nothing_and_it_is_not_done(ClientWrite write) throws Exception {
        try (var server = new FaultyServer();
                var core = core();
                var prepared = write.prepare(RawServerAddress.of(server.raw), core)) {
            prepared.reading().run();
            server.begin(says(success(write), true));
            server.raw.refuse();
            assertThat(prepared.send(SendPermit.always())).isEqualTo(WriteReport.NOT_DONE);
            assertThat(server.writes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_closes_after_reading_leaves_it_unknown(ClientWrite write) throws Exception {
        assertThat(oneRequest(write, (_, _) -> false)).isEqualTo(WriteReport.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void half_an_answer_leaves_it_unknown(ClientWrite write) throws Exception {
        String half = "HTTP/1.1 " + write.status() + "\r\nContent-Type: application/json\r\n";
        String body = "Content-Length: 4711\r\n\r\n" + write.success();
        boolean empty = write.status().startsWith("204");
        WriteReport told = oneRequest(write, says(empty ? half : half + body, false));
        assertThat(told).isEqualTo(WriteReport.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void a_permit_that_refuses_lets_nothing_out(ClientWrite write) throws Exception {
        try (var server = new FaultyServer();
                var core = core();
                var prepared = write.prepare(RawServerAddress.of(server.raw), core)) {
            server.begin(says(success(write), true));
            assertThat(prepared.send(() -> Optional.of("stopped"))).isEqualTo(WriteReport.NOT_DONE);
            assertThat(server.writes()).isEmpty();
        }
    }

    private static WriteReport oneRequest(ClientWrite write, RawServer.Turn fault)
            throws Exception {
        return oneRequest(write, fault, _ -> {});
    }

    /** Sends the write to a server that is at fault from then on, and counts what reached it. */
    private static WriteReport oneRequest(
            ClientWrite write, RawServer.Turn fault, Consumer<RawServer> before) throws Exception {
        try (var server = new FaultyServer();
                var core = core();
                PreparedWrite prepared = write.prepare(RawServerAddress.of(server.raw), core)) {
            prepared.reading().run();
            before.accept(server.raw);
            server.begin(fault);
            WriteReport told = prepared.send(SendPermit.always());
            assertThat(server.writes()).singleElement().asString().startsWith(write.line());
            return told;
        }
    }

    /** A server that answers all that goes before a write, and then does what a test says. */
    private static final class FaultyServer implements AutoCloseable {
        private final RawServer raw;
        private volatile RawServer.Turn next = says(ClientWrite.ready(), true);
        private int before;

        FaultyServer() {
            raw = RawServer.of((request, out) -> next.take(request, out));
        }

        /** Ends what goes before the write. */
        void begin(RawServer.Turn fault) {
            before = raw.requests().size();
            next = fault;
        }

        /** What has come since then. */
        List<String> writes() {
            return raw.requests().subList(before, raw.requests().size());
        }

        @Override
        public void close() {
            raw.close();
        }
    }

    private static HttpCore core() {
        return new HttpCore(ClockPair.system(), _ -> {});
    }

    private static String success(ClientWrite write) {
        return "HTTP/1.1 "
                + write.status()
                + "\r\nContent-Type: application/json\r\n"
                + (write.status().startsWith("204")
                        ? ""
                        : "Content-Length: " + write.success().length() + "\r\n")
                + "\r\n"
                + write.success();
    }

    private static RawServer.Turn says(String answer, boolean goesOn) {
        return (_, out) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return goesOn;
        };
    }
}
