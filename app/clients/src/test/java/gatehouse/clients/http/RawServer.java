package gatehouse.clients.http;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ServerSocketFactory;

/** A server on loopback that counts what reaches it and answers byte for byte what it is told. */
public final class RawServer implements AutoCloseable {
    /** What is done with one request that has been read; false hangs up. */
    @FunctionalInterface
    public interface Turn {
        boolean take(String request, OutputStream out) throws Exception;
    }

    private final ServerSocket listening;
    private final int port;
    private volatile @Nullable Socket refusing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Turn turn;
    private final boolean readsFirst;

    public RawServer(Turn turn) throws IOException {
        this(ServerSocketFactory.getDefault(), true, turn);
    }

    private RawServer(ServerSocketFactory factory, boolean readsFirst, Turn turn)
            throws IOException {
        this.turn = turn;
        this.readsFirst = readsFirst;
        listening = factory.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        port = listening.getLocalPort();
        threads.submit(this::listen);
    }

    public static RawServer secured(ServerSocketFactory factory, Turn turn) throws IOException {
        return new RawServer(factory, true, turn);
    }

    /** Acts as soon as somebody connects, before anything is read. */
    public static RawServer atOnce(Turn turn) throws IOException {
        return new RawServer(ServerSocketFactory.getDefault(), false, turn);
    }

    /** Answers every request with these bytes and keeps the connection. */
    public static RawServer answering(String answer) throws IOException {
        return new RawServer((_, out) -> {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
    }

    /** Closes every connection there is, and takes new ones. */
    public void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Closes everything and refuses connections at the same port until the test ends. */
    public void refuse() throws IOException {
        listening.close();
        var bound = new Socket();
        bound.setReuseAddress(true);
        bind(bound);
        refusing = bound;
        hangUp();
    }

    /** The thread that accepted may hold the port for a moment after it was closed. */
    private void bind(Socket socket) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!socket.isBound()) {
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            } catch (BindException taken) {
                if (System.nanoTime() > end) {
                    throw taken;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Reads requests and never answers. */
    public static RawServer silent() throws IOException {
        var self = new RawServer[1];
        self[0] =
                new RawServer((_, _) -> {
                    self[0].closed.await();
                    return false;
                });
        return self[0];
    }

    /** An answer of status 200 with that JSON. */
    public static String json(String body) {
        return json(200, body);
    }

    /** An answer with that status and that JSON. */
    public static String json(int status, String body) {
        return "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    public ServerAddress address() {
        return ServerAddress.parse("http://127.0.0.1:" + port);
    }

    public ServerAddress secureAddress(String host) {
        return ServerAddress.parse("https://" + host + ":" + port);
    }

    /** The requests so far, each with its body. */
    public List<String> requests() {
        return requests;
    }

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

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
        if (refusing != null) {
            refusing.close();
        }
    }

    private Void listen() throws IOException {
        while (!listening.isClosed()) {
            Socket socket = listening.accept();
            sockets.add(socket);
            threads.submit(() -> serve(socket));
        }
        return null;
    }

    private Void serve(Socket socket) throws Exception {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            boolean on = true;
            while (on) {
                String request = readsFirst ? request(in) : "";
                if (request == null) {
                    return null;
                }
                requests.add(request);
                arrived.countDown();
                on = turn.take(request, socket.getOutputStream());
            }
        }
        return null;
    }

    private static String request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return null;
            }
            head.append((char) b);
        }
        int length =
                head.toString()
                        .lines()
                        .filter(line -> line.toLowerCase().startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst()
                        .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
