package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a proxy for a tunnel to a server, over a connection that is open to the proxy. */
final class ProxyTunnel {
    private static final int MOST_SIGNS = 16 * 1024;
    private static final int SIGN_IN_WANTED = 407;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})\\b.*");

    private ProxyTunnel() {}

    /**
     * Opens the tunnel.
     *
     * @param place host and port of the server
     * @param signIn the header that signs in at the proxy; empty where it is not signed in to
     * @throws ProxyAnswerException where the proxy refuses
     */
    static void open(Socket socket, String place, Optional<String> signIn, ProxyRouter router)
            throws IOException {
        String head =
                "CONNECT "
                        + place
                        + " HTTP/1.1\r\nHost: "
                        + place
                        + "\r\nUser-Agent: Gatehouse\r\n"
                        + signIn.map(value -> "Proxy-Authorization: " + value + "\r\n").orElse("")
                        + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        int status = status(head(socket.getInputStream()));
        if (status == SIGN_IN_WANTED) {
            throw router.wanted(signIn.isPresent());
        }
        if (status != 200) {
            throw new ProxyAnswerException(UnreachableReason.PROXY_REFUSED, status);
        }
    }

    private static int status(String head) throws IOException {
        Matcher line = STATUS.matcher(head.lines().findFirst().orElse(""));
        if (!line.matches()) {
            throw new IOException("The proxy does not answer with HTTP.");
        }
        return Integer.parseInt(line.group(1));
    }

    /** Byte by byte, as what follows belongs to the server. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The proxy closed the connection.");
            }
            head.append((char) next);
            if (head.length() > MOST_SIGNS) {
                throw new IOException("The proxy answers without an end.");
            }
        }
        return head.toString();
    }
}
