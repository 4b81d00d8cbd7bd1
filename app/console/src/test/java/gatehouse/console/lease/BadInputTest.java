package gatehouse.console.lease;

import static gatehouse.console.wire.FakePortos.half;
import static gatehouse.console.wire.FakePortos.json;
import static gatehouse.console.wire.FakePortos.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.clients.http.SendPermit;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.EmbeddedSandbox;
import gatehouse.console.environments.Environment;
import gatehouse.console.environments.HomeFolder;
import gatehouse.console.journal.Journal;
import gatehouse.console.portos.PortosServices;
import gatehouse.console.sessions.reading.SessionListReading;
import gatehouse.console.wire.FakePortos;
import gatehouse.console.work.FailureMessages;
import gatehouse.console.work.HandClock;
import gatehouse.console.work.WorkFailure;
import gatehouse.testkit.RefusingPort;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;

/** What a person or a server gets wrong, from the service to the sentence that is shown. */
@Timeout(180)
class BadInputTest {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:03:22Z"));
    private FakePortos server;
    private HomeFolder home;
    private Journal journal;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        server = new FakePortos();
        home = HomeFolder.of(folder);
        journal = new Journal(home);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
        server.close();
    }

    @Test
    void a_port_where_nothing_listens() throws Exception {
        try (var port = new RefusingPort();
                EnvironmentLease lease = at(port.base(), "/api")) {
            assertThat(told(() -> signIn(lease)))
                    .contains("Portos was not reached: nothing listens")
                    .contains("Check host and port");
        }
    }

    @Test
    void a_server_name_that_nobody_knows() throws Exception {
        try (EnvironmentLease lease = at("http://gatehouse.invalid:4000", "/api")) {
            assertThat(told(() -> signIn(lease))).contains("Portos was not reached");
        }
    }

    @Test
    void tls_to_a_port_that_does_not_speak_it() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                EnvironmentLease lease = at("https://127.0.0.1:" + plain.getLocalPort(), "/api")) {
            Thread.startVirtualThread(() -> answerInPlain(plain));

            assertThat(told(() -> signIn(lease)))
                    .contains("Portos was not reached: the port does not speak TLS")
                    .contains("begins with http");
        }
    }

    @Test
    void a_page_of_html_where_json_is_due() throws Exception {
        server.on("GET", "/api/sessions", reply(200, "text/html", "<html>Sign in</html>"));

        assertThat(listed())
                .contains("Portos answered 200, but not as documented")
                .contains("something else answers")
                .doesNotContain("<html>");
    }

    @Test
    void half_a_json() throws Exception {
        server.on("GET", "/api/sessions", json(200, "{\"items\": [{\"sessionId\": \"so"));

        assertThat(listed()).contains("not as documented").contains("ends too early");
    }

    @Test
    void an_answer_that_breaks_off() throws Exception {
        server.on("GET", "/api/sessions", half("{\"items\": ["));

        assertThat(listed()).contains("The answer of Portos broke off");
    }

    @Test
    void a_redirect_to_a_login_page() throws Exception {
        server.on("GET", "/api/sessions", reply(302, "", "", "Location: /login"));

        assertThat(listed()).contains("302").contains("never followed");
        assertThat(server.count("GET", "/login")).isZero();
    }

    @Test
    void a_wrong_prefix_is_told_and_is_no_empty_list() throws Exception {
        assertThat(listed()).contains("404").contains("Check the API path");
    }

    @Test
    void a_null_where_a_session_should_be() throws Exception {
        server.on(
                "GET",
                "/api/sessions",
                json(200, "{\"items\": [null, {\"sessionId\": \"a\"}], \"totalCount\": 2}"));

        try (EnvironmentLease lease = signedIn()) {
            SessionListReading read = lease.require(PortosServices.class).sessions().read(_ -> {});

            assertThat(read.table().size()).isEqualTo(1);
            assertThat(read.unreadable()).hasSize(1);
            assertThat(read.isComplete()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\nb", "a\u0000", "\u0085", "\ud800"})
    void an_id_that_cannot_be_one_is_never_sent(String id) throws Exception {
        try (EnvironmentLease lease = signedIn()) {
            int before = server.asked().size();

            assertThat(told(() -> lease.require(PortosServices.class).sessions().find(id)))
                    .startsWith("This is no session id.")
                    .contains("Nothing was sent.");

            assertThat(server.asked()).hasSize(before);
        }
    }

    @Test
    void an_id_with_path_characters_stays_one_segment() throws Exception {
        server.on("GET", "/api/sessions", json(404, "{}"));
        try (EnvironmentLease lease = signedIn()) {
            told(() -> lease.require(PortosServices.class).sessions().find("../../admin?x#y%2e"));

            assertThat(server.asked().get(1).path())
                    .isEqualTo("/api/sessions/..%2F..%2Fadmin%3Fx%23y%252e");
        }
    }

    @Test
    void a_sign_in_answered_with_something_else_is_no_sign_in() throws Exception {
        server.on("POST", "/api/auth", json(200, "{\"user\": {}}"));
        try (EnvironmentLease lease = at(server.server(), "/api")) {
            assertThat(told(() -> signIn(lease))).contains("not as documented");
            assertThat(lease.require(PortosServices.class).connection().signedIn()).isEmpty();
        }
    }

    @Test
    void nobody_signed_in_sends_nothing() throws Exception {
        try (EnvironmentLease lease = at(server.server(), "/api")) {
            assertThat(told(() -> lease.require(PortosServices.class).sessions().read(_ -> {})))
                    .contains("Nobody is signed in");
            assertThat(server.asked()).isEmpty();
        }
    }

    private static void answerInPlain(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private String listed() throws Exception {
        try (EnvironmentLease lease = signedIn()) {
            return told(() -> lease.require(PortosServices.class).sessions().read(_ -> {}));
        }
    }

    private static String told(Work work) {
        Throwable thrown = catchThrowable(work::run);
        assertThat(thrown).isNotNull();
        String text = FailureMessages.of(WorkFailure.of(thrown), "Portos").text();
        assertThat(text).doesNotContain("secret").doesNotContain("canary");
        return text;
    }

    private EnvironmentLease signedIn() throws IOException {
        EnvironmentLease lease = at(server.server(), "/api");
        signIn(lease);
        return lease;
    }

    private static void signIn(EnvironmentLease lease) throws IOException {
        lease.require(PortosServices.class)
                .connection()
                .signIn("999", "secret".toCharArray(), "TOOL1", false, SendPermit.always());
    }

    private EnvironmentLease at(String address, String prefix) throws IOException {
        EmbeddedSandbox none =
                new EmbeddedSandbox() {
                    @Override
                    public SandboxAccess start() {
                        throw new IllegalStateException("no sandbox is needed here");
                    }

                    @Override
                    public void close() {}
                };
        var portos = new PortosAddress(address, prefix);
        return TestEnvironmentOpener.of(home, none, journal, clock)
                .open(new Environment("Store 12", Environment.EnvironmentKind.TEST, portos));
    }
}
