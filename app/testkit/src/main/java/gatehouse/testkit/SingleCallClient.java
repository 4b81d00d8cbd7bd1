package gatehouse.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends HTTP calls of tests, each exactly once and on a connection of its own. Clients that keep
 * connections fail by chance where the other side has closed one meanwhile, and repeat some calls
 * by themselves.
 */
public final class SingleCallClient {
    /** Only a test that fails waits that long. */
    private static final int DEADLINE = 60_000;

    private SingleCallClient() {}

    /**
     * What came back.
     *
     * @param headers names and values in turn, as they were sent
     * @param bytes the body without the marks of its chunks, each byte as one character
     */
    public record WireAnswer(int status, List<String> headers, String bytes) {
        /** The body as it was sent. */
        public byte[] body() {
            return bytes.getBytes(ISO_8859_1);
        }

        /** The body, read as UTF-8. */
        public String text() {
            return new String(body(), UTF_8);
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        /** All values of a header. */
        public List<String> headers(String name) {
            var values = new ArrayList<String>();
            for (int at = 0; at < headers.size(); at += 2) {
                if (headers.get(at).equalsIgnoreCase(name)) {
                    values.add(headers.get(at + 1));
                }
            }
            return values;
        }
    }

    /**
     * Sends one call.
     *
     * @param headers names and values in turn, beside those that frame the call
     * @throws IOException where no whole answer came back
     */
    public static WireAnswer send(URI address, String method, List<String> headers, byte[] body)
            throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), DEADLINE);
            socket.setSoTimeout(DEADLINE);
            socket.setTcpNoDelay(true);
            var call = new ByteArrayOutputStream();
            call.writeBytes(head(address, method, headers, body).getBytes(ISO_8859_1));
            call.writeBytes(body);
            call.writeTo(socket.getOutputStream());
            return answer(method, new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String head(URI address, String method, List<String> headers, byte[] body) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getRawAuthority()).append("\r\n");
        if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        for (int at = 0; at < headers.size(); at += 2) {
            head.append(headers.get(at)).append(": ").append(headers.get(at + 1)).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static WireAnswer answer(String method, InputStream in) throws IOException {
        int status = status(line(in));
        List<String> headers = headers(in);
        while (status >= 100 && status < 200) {
            status = status(line(in));
            headers = headers(in);
        }
        var bare = new WireAnswer(status, headers, "");
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return bare;
        }
        return new WireAnswer(status, headers, new String(body(bare, in), ISO_8859_1));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new IOException("This is no answer of HTTP: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static List<String> headers(InputStream in) throws IOException {
        var headers = new ArrayList<String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("This is no header: " + line);
            }
            headers.add(line.substring(0, colon));
            headers.add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(WireAnswer head, InputStream in) throws IOException {
        if (head.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks(in);
        }
        Optional<String> length = head.header("Content-Length");
        return length.isPresent() ? exactly(Integer.parseInt(length.get()), in) : in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        int length = length(line(in));
        while (length > 0) {
            all.writeBytes(exactly(length, in));
            line(in);
            length = length(line(in));
        }
        return all.toByteArray();
    }

    private static int length(String line) {
        return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] read = in.readNBytes(length);
        if (read.length < length) {
            throw new EOFException("The answer ended within its body");
        }
        return read;
    }

    /** The next line without its end. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection ended within the head of an answer");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
