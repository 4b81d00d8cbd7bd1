package gatehouse.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ServerSocketFactory;

/** A server on loopback that notes what reaches it and answers byte for byte what a test says. */
public final class RawServer implements AutoCloseable {
    /** What is done with one request that has been read; false closes the connection. */
    @FunctionalInterface
    public interface Turn {
        boolean take(String request, OutputStream out) throws Exception;
    }

    private static final String LENGTH = "content-length:";

    private final ServerSocket listening;
    private final int port;
    private volatile @Nullable Socket refusing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Turn turn;
    private final boolean readsFirst;
    private volatile boolean hangsUpFirst;

    private RawServer(ServerSocketFactory factory, boolean readsFirst, Turn turn) {
        this.turn = turn;
        this.readsFirst = readsFirst;
        try {
            listening = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            port = listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a turn for each request. */
    public static RawServer of(Turn turn) {
        return new RawServer(ServerSocketFactory.getDefault(), true, turn).started();
    }

    /** Takes a turn for each request, behind sockets that may speak TLS. */
    public static RawServer secured(ServerSocketFactory factory, Turn turn) {
        return new RawServer(factory, true, turn).started();
    }

    /** Takes a turn as soon as somebody connects, before anything is read. */
    public static RawServer atOnce(Turn turn) {
        return new RawServer(ServerSocketFactory.getDefault(), false, turn).started();
    }

    /** Answers every request with these bytes and keeps the connection. */
    public static RawServer answering(String answer) {
        return of((_, out) -> {
            out.write(answer.getBytes(UTF_8));
            out.flush();
            return true;
        });
    }

    /** Reads requests and never answers. */
    public static RawServer silent() {
        var end = new CountDownLatch(1);
        return of((_, _) -> {
            end.await();
            return false;
        });
    }

    /** An answer of status 200 with that JSON. */
    public static String json(String body) {
        return json(200, body);
    }

    /** An answer with that status and that JSON. */
    public static String json(int status, String body) {
        return "HTTP/1.1 "
                + status
                + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    public int port() {
        return port;
    }

    /** Where it listens, by a number instead of a name. */
    public String base() {
        return "http://127.0.0.1:" + port();
    }

    /** Where it listens if it speaks TLS, by the name that its certificate has. */
    public String secureBase(String host) {
        return "https://" + host + ":" + port();
    }

    /** The requests so far, each with its body. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections there were. */
    public int connections() {
        return sockets.size();
    }

    /** Waits for the first request. */
    public void awaitRequest() throws InterruptedException {
        arrived.await();
    }

    /** Waits for the end of the test. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Closes every connection there is, and takes new ones. */
    public void hangUp() {
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on closes each new connection at once, before anything is read from it. */
    public void hangUpBeforeReading() {
        hangsUpFirst = true;
    }

    /** Closes everything and refuses connections at the same port until the test ends. */
    public void refuse() {
        try {
            listening.close();
            var bound = new Socket();
            bound.setReuseAddress(true);
            StateWaiter.holds("the port is free", () -> isBound(bound));
            refusing = bound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    /** The thread that accepted may hold the port for a moment after it was closed. */
    private boolean isBound(Socket socket) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Closes everything.
     *
     * @throws IllegalStateException where a turn failed by a bug of the test, such as an assertion
     *     of its own: on the thread of a connection nobody would see it
     */
    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            if (refusing != null) {
                refusing.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
        threads.shutdownNow();
        if (!bugs.isEmpty()) {
            throw new IllegalStateException("A turn of this server failed.", bugs.getFirst());
        }
    }

    private RawServer started() {
        threads.execute(this::listen);
        return this;
    }

    private void listen() {
        while (true) {
            try {
                Socket socket = listening.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException _) {
                // The test closed this server.
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean goesOn = !hangsUpFirst;
            while (goesOn) {
                String request = readsFirst ? request(in) : "";
                if (request.isEmpty() && readsFirst) {
                    return;
                }
                requests.add(request);
                arrived.countDown();
                goesOn = taken(request, socket.getOutputStream());
            }
        } catch (IOException _) {
            // One of the two sides closed the connection.
            return;
        }
    }

    /** Keeps what a turn throws before the connection closes, so that the test cannot miss it. */
    private boolean taken(String request, OutputStream out) throws IOException {
        try {
            return turn.take(request, out);
        } catch (IOException closed) {
            throw closed;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception | AssertionError bug) {
            bugs.add(bug);
            return false;
        }
    }

    /** The next request, or an empty text if the other side hangs up before it is complete. */
    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        int length =
                head.toString()
                        .lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(LENGTH))
                        .mapToInt(line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                        .findFirst()
                        .orElse(0);
        return head + new String(in.readNBytes(length), UTF_8);
    }
}
