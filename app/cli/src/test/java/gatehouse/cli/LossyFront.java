package gatehouse.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a server and hands every call on, but for some that it drops without an answer. */
final class LossyFront implements AutoCloseable {
    private final URI server;
    private final Predicate<String> lost;
    private final HttpServer front;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger dropped = new AtomicInteger();

    /**
     * @param lost which calls are dropped, by method and URI
     */
    LossyFront(URI server, Predicate<String> lost) throws IOException {
        this.server = server;
        this.lost = lost;
        this.front =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/", this::handle);
        front.start();
    }

    String address() {
        return "http://127.0.0.1:" + front.getAddress().getPort();
    }

    int dropped() {
        return dropped.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (lost.test(exchange.getRequestMethod() + " " + exchange.getRequestURI())) {
                dropped.incrementAndGet();
                return;
            }
            HttpResponse<byte[]> answer = handOn(exchange);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> handOn(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request =
                HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : new String[] {"Authorization", "Content-Type", "Accept-Language"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() {
        front.stop(0);
        client.close();
    }
}
