package gatehouse.console.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands between the console and a played SRS, and hears the secrets that go over the wire. */
final class SrsWiretap implements AutoCloseable {
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?im)^(?:Set-Cookie: [^=]+=([^;\r]+)|X-CSRF-TOKEN: ([^\r]+)|Authorization:"
                            + " Basic ([^\r]+))");

    private final ServerSocket door;
    private final URI to;
    private final List<ByteArrayOutputStream> heard = new ArrayList<>();

    SrsWiretap(URI to) {
        try {
            this.to = to;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** Where the console finds the SRS. */
    String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Values of cookies and tokens, and passwords in the form in which they are sent. */
    List<String> secrets() {
        return copies().stream()
                .flatMap(text -> SECRET.matcher(text).results())
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                .filter(secret -> secret != null && !secret.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private synchronized List<String> copies() {
        return heard.stream().map(bytes -> bytes.toString(StandardCharsets.ISO_8859_1)).toList();
    }

    private synchronized ByteArrayOutputStream copy() {
        heard.add(new ByteArrayOutputStream());
        return heard.getLast();
    }

    private void accept() {
        try {
            while (true) {
                Socket here = door.accept();
                var there = new Socket(to.getHost(), to.getPort());
                Thread.startVirtualThread(() -> pass(here, there));
                Thread.startVirtualThread(() -> pass(there, here));
            }
        } catch (IOException closed) {
            // The case is over.
        }
    }

    private void pass(Socket from, Socket onwards) {
        ByteArrayOutputStream copy = copy();
        try (from;
                onwards;
                InputStream in = from.getInputStream();
                OutputStream out = onwards.getOutputStream()) {
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                synchronized (this) {
                    copy.write(some, 0, read);
                }
                out.write(some, 0, read);
            }
        } catch (IOException over) {
            // One of the two has hung up.
        }
    }
}
