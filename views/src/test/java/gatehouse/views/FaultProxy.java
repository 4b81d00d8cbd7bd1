package gatehouse.views;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import gatehouse.testkit.SingleCallClient;
import gatehouse.testkit.SingleCallClient.WireAnswer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/** Hands calls on to a server, apart from those that a test wants to go wrong on the wire. */
final class FaultProxy implements AutoCloseable {
    private static final List<String> HANDED_ON =
            List.of("Authorization", "Content-Type", "Accept-Language");

    static {
        // A connection that is kept open here for less long than over there loses a call.
        System.setProperty("sun.net.httpserver.idleInterval", "600");
    }

    private final CopyOnWriteArrayList<Fault> faults = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI behind;
    private final HttpServer server;

    FaultProxy(URI behind) {
        this(behind, null);
    }

    /**
     * @param tls what it shows of itself; null where it speaks plain HTTP
     */
    FaultProxy(URI behind, @Nullable SSLContext tls) {
        this.behind = behind;
        try {
            var loopback =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
            if (tls == null) {
                this.server = HttpServer.create(loopback, 0);
            } else {
                HttpsServer secure = HttpsServer.create(loopback, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                this.server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What happens to a call instead of its being handed on. */
    interface Happening {
        void to(HttpExchange call) throws IOException, InterruptedException;
    }

    private record Fault(String calls, Happening happening) {}

    String address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this happens to calls such as {@code GET .*}{@code /sessions.*}. */
    void when(String calls, Happening happening) {
        faults.addFirst(new Fault(calls, happening));
    }

    /** Everything is handed on again. */
    void mend() {
        faults.clear();
    }

    /** An answer of our own. */
    static Happening answer(int status, String json) {
        return call ->
                send(call, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The connection ends without an answer. */
    static Happening silence() {
        return HttpExchange::close;
    }

    /** No answer as long as the latch is closed, then none at all. */
    static Happening wait(CountDownLatch latch) {
        return call -> {
            latch.await();
            call.close();
        };
    }

    /** Nobody listens any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange call) throws IOException {
        String line = call.getRequestMethod() + " " + call.getRequestURI();
        Optional<Fault> fault =
                faults.stream().filter(one -> line.matches(one.calls())).findFirst();
        try {
            if (fault.isPresent()) {
                fault.get().happening().to(call);
            } else {
                handOn(call);
            }
        } catch (InterruptedException closed) {
            call.close();
        } catch (IOException | RuntimeException broken) {
            String told = "{\"title\": \"The test's own front: " + broken + "\"}";
            send(call, 502, "application/json", told.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handOn(HttpExchange call) throws IOException {
        var headers = new ArrayList<String>();
        for (String name : HANDED_ON) {
            Optional.ofNullable(call.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> headers.addAll(List.of(name, value)));
        }
        WireAnswer answer =
                SingleCallClient.send(
                        URI.create(behind + call.getRequestURI().toString()),
                        call.getRequestMethod(),
                        headers,
                        call.getRequestBody().readAllBytes());
        send(call, answer.status(), answer.header("Content-Type").orElse(""), answer.body());
    }

    private static void send(HttpExchange call, int status, String type, byte[] body)
            throws IOException {
        if (!type.isEmpty()) {
            call.getResponseHeaders().set("Content-Type", type);
        }
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
