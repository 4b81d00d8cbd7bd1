package gatehouse.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy on loopback that leads every call to one server of the test, whatever name the call
 * is for. It may ask for a sign-in, and notes what it is asked.
 */
public final class ForwardingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final @Nullable String credential;
    private final String refusal;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    private ForwardingProxy(int target, @Nullable String credential, String refusal) {
        this.target = target;
        this.credential = credential;
        this.refusal = refusal;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** A proxy that lets everybody through to a port of this computer. */
    public static ForwardingProxy to(int port) {
        return new ForwardingProxy(port, null, "");
    }

    /** The same for one user only; others get 407 with what they have sent. */
    public static ForwardingProxy to(int port, String user, String password) {
        String both = user + ":" + password;
        String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return new ForwardingProxy(port, "Basic " + basic, "");
    }

    /** A proxy that answers everybody with that status line, such as {@code 502 Bad Gateway}. */
    public static ForwardingProxy refusing(String status) {
        return new ForwardingProxy(0, null, status);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Where it listens, as the setting of a connection names it. */
    public String base() {
        return "http://127.0.0.1:" + port();
    }

    /** The same with a user name. */
    public String baseFor(String user) {
        return "http://" + user + "@127.0.0.1:" + port();
    }

    /** The head of each request that it was asked to forward. */
    public List<String> heads() {
        return heads;
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = listening.accept();
                sockets.add(caller);
                threads.execute(() -> serve(caller));
            }
        } catch (IOException closed) {
            // The test is over.
            return;
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            String head = head(caller.getInputStream());
            while (!head.isEmpty()) {
                heads.add(head);
                if (!isLetThrough(head)) {
                    refuse(head, caller.getOutputStream());
                } else {
                    forward(head, caller);
                    return;
                }
                head = head(caller.getInputStream());
            }
        } catch (IOException gone) {
            // One side has closed the connection.
            return;
        }
    }

    private boolean isLetThrough(String head) {
        return refusal.isEmpty()
                && (credential == null
                        || head.contains("\r\nProxy-Authorization: " + credential + "\r\n"));
    }

    /** Repeats what was sent, as some proxies do. */
    private void refuse(String head, OutputStream out) throws IOException {
        String status = refusal.isEmpty() ? "407 Proxy Authentication Required" : refusal;
        String answer =
                "HTTP/1.1 "
                        + status
                        + "\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: "
                        + head.length()
                        + "\r\n\r\n"
                        + head;
        out.write(answer.getBytes(ISO_8859_1));
        out.flush();
    }

    private void forward(String head, Socket caller) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        try (server) {
            if (head.startsWith("CONNECT ")) {
                caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
                caller.getOutputStream().flush();
            } else {
                server.getOutputStream().write(head.getBytes(ISO_8859_1));
                server.getOutputStream().flush();
            }
            threads.execute(() -> copy(server, caller));
            caller.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One side has closed the connection.
            return;
        }
    }

    /** The head of the next request; empty where the other side hangs up before it is complete. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
