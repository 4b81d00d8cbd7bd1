package gatehouse.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import gatehouse.testkit.SingleCallClient;
import gatehouse.testkit.SingleCallClient.WireAnswer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a server and hands every call on, but for some that it drops without an answer. */
final class LossyFront implements AutoCloseable {
    private final URI server;
    private final Predicate<String> lost;
    private final HttpServer front;
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
            WireAnswer answer = handOn(exchange);
            answer.header("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private WireAnswer handOn(HttpExchange exchange) throws IOException {
        var headers = new ArrayList<String>();
        for (String name : new String[] {"Authorization", "Content-Type", "Accept-Language"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.addAll(List.of(name, value));
            }
        }
        return SingleCallClient.send(
                server.resolve(exchange.getRequestURI()),
                exchange.getRequestMethod(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    @Override
    public void close() {
        front.stop(0);
    }
}
