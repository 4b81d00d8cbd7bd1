package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gatehouse.sandbox.control.ControlServer;
import gatehouse.sandbox.http.WireSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** No address of the sandbox answers a page that came here by a name of its own. */
class LoopbackAddressesTest {
    private static PlayedSystems sandbox;

    /** Every address that a sandbox opens at its start. */
    private enum PlayedAddress {
        CONTROL,
        PORTOS,
        SUPER_OFFICE,
        SUPER_OFFICE_SECOND_HOST,
        SRS;

        URI of(PlayedSystems sandbox) {
            return switch (this) {
                case CONTROL -> sandbox.control();
                case PORTOS -> sandbox.portos().server();
                case SUPER_OFFICE -> sandbox.superOffice().base();
                case SUPER_OFFICE_SECOND_HOST -> secondHost(sandbox);
                case SRS -> sandbox.srs().base();
            };
        }

        /** A test sends one byte more: what nobody reads resets the connection. */
        int longestBody() {
            return this == CONTROL
                    ? ControlServer.LONGEST_BODY
                    : WireSettings.plain().longestBody();
        }

        /** The state of a tenant tells the host that serves it. */
        private static URI secondHost(PlayedSystems sandbox) {
            Map<String, String> online = sandbox.superOffice().online();
            String state =
                    online.getOrDefault("state", "")
                            .replace(
                                    online.getOrDefault("tenant", ""),
                                    online.getOrDefault("movedTenant", ""));
            List<String> json = List.of("Accept", "application/json");
            return URI.create(
                    TestWire.send(URI.create(state), "GET", "", "", json)
                            .json()
                            .path("Api")
                            .asString());
        }
    }

    @BeforeAll
    static void open() {
        sandbox = PlayedSystems.start(SandboxOptions.standard().withSessions(2));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_foreign_host_is_refused_everywhere(PlayedAddress address) throws IOException {
        assertThat(answer(address, "Host: sandbox.example.com")).startsWith("HTTP/1.1 403 ");
        assertThat(answer(address, "Host: localhost")).doesNotStartWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_too_long_is_refused_everywhere(PlayedAddress address) throws IOException {
        String length = "\r\nContent-Length: " + (address.longestBody() + 1);
        assertThat(answer(address, "Host: localhost" + length)).startsWith("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @EnumSource
    void only_loopback_listens(PlayedAddress address) throws IOException {
        String host = address.of(sandbox).getHost();

        assertThat(InetAddress.getByName(host).isLoopbackAddress()).isTrue();
    }

    /** The head of the answer to a call that begins a long body. */
    private static String answer(PlayedAddress address, String headers) throws IOException {
        URI uri = address.of(sandbox);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(60_000);
            String request = "POST /api/auth HTTP/1.1\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            if (headers.contains("Content-Length")) {
                socket.getOutputStream().write(new byte[address.longestBody() + 1]);
            }
            return new String(socket.getInputStream().readNBytes(13), ISO_8859_1);
        }
    }
}
