package gatehouse.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import gatehouse.testkit.RawServer;
import gatehouse.testkit.SingleCallClient;
import gatehouse.testkit.SingleCallClient.WireAnswer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hands every call on to a server and answers as an odd server would, one call a connection. */
final class OddServerFront implements AutoCloseable {
    private static final Set<String> NOT_HANDED_ON =
            Set.of("host", "connection", "content-length", "transfer-encoding");

    private final URI server;
    private final ServerManner manner;
    private final RawServer front;

    /** How the server answers. */
    enum ServerManner {
        /** With HTTP/1.0, which ends every connection. */
        HTTP_1_0("HTTP/1.0"),
        /** With HTTP/1.1, and closes each connection without having announced it. */
        HANGS_UP("HTTP/1.1");

        private final String version;

        ServerManner(String version) {
            this.version = version;
        }
    }

    OddServerFront(URI server, ServerManner manner) {
        this.server = server;
        this.manner = manner;
        this.front = RawServer.of(this::answer);
    }

    String address() {
        return front.base();
    }

    private boolean answer(String request, OutputStream out) throws Exception {
        int end = request.indexOf("\r\n\r\n");
        String[] lines = request.substring(0, end).split("\r\n");
        String[] first = lines[0].split(" ");
        var headers = new ArrayList<String>();
        for (int line = 1; line < lines.length; line++) {
            String[] header = lines[line].split(": ?", 2);
            if (isHandedOn(header[0])) {
                headers.addAll(List.of(header));
            }
        }
        byte[] body = request.substring(end + 4).getBytes(UTF_8);
        write(SingleCallClient.send(URI.create(origin() + first[1]), first[0], headers, body), out);
        return false;
    }

    private String origin() {
        return server.getScheme() + "://" + server.getAuthority();
    }

    private void write(WireAnswer answer, OutputStream out) throws IOException {
        var head = new StringBuilder(manner.version + " " + answer.status() + " X\r\n");
        for (int at = 0; at < answer.headers().size(); at += 2) {
            if (isHandedOn(answer.headers().get(at))) {
                head.append(answer.headers().get(at) + ": " + answer.headers().get(at + 1));
                head.append("\r\n");
            }
        }
        if (answer.status() != 204) {
            head.append("Content-Length: " + answer.body().length + "\r\n");
        }
        out.write((head + "\r\n").getBytes(ISO_8859_1));
        out.write(answer.body());
        out.flush();
    }

    private static boolean isHandedOn(String header) {
        return !NOT_HANDED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        front.close();
    }
}
