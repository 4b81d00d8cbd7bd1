package gatehouse.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port that nobody else can get while a test counts on its silence. */
final class RefusingPortTest {
    @Test
    void a_connection_is_refused() {
        try (var port = new RefusingPort()) {
            assertThatThrownBy(() -> new Socket("127.0.0.1", port.number()).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(port.base()).isEqualTo("http://127.0.0.1:" + port.number());
        }
    }

    @Test
    void no_other_server_gets_it() {
        try (var port = new RefusingPort()) {
            assertThatThrownBy(() ->
                            new ServerSocket(port.number(), 1, InetAddress.getLoopbackAddress())
                                    .close())
                    .isInstanceOf(BindException.class);
        }
    }
}
