package gatehouse.sandbox.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Serves a {@link CallHandler} over HTTP/1.1 on 127.0.0.1 and nowhere else, for callers that use a
 * loopback name.
 *
 * <p>Helidon's routing, path checks and discovery of features are switched off: a played server
 * must see every path as it was sent, and start quickly.
 */
public final class LoopbackServer implements AutoCloseable {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final CallHandler handler;
    private final InstantSource clock;
    private final WireSettings wire;
    private final CountDownLatch end = new CountDownLatch(1);
    private final WebServer web;

    private LoopbackServer(int port, CallHandler handler, InstantSource clock, WireSettings wire) {
        this.handler = handler;
        this.clock = clock;
        this.wire = wire;
        this.web = start(port);
    }

    /** Listens when it returns; port 0 takes any free one. */
    public static LoopbackServer start(int port, CallHandler handler, InstantSource clock) {
        return start(port, handler, clock, WireSettings.plain());
    }

    /** Listens when it returns, over this wire. */
    public static LoopbackServer start(
            int port, CallHandler handler, InstantSource clock, WireSettings wire) {
        requireFree(port);
        return new LoopbackServer(port, handler, clock, wire);
    }

    /** Helidon itself would only log that a port is taken. */
    private static void requireFree(int port) {
        try (var _ = new ServerSocket(port, 1, loopback())) {
            return;
        } catch (IOException e) {
            throw PortReservation.refused(port, e);
        }
    }

    public URI address() {
        return URI.create((wire.tls() == null ? "http" : "https") + "://127.0.0.1:" + web.port());
    }

    @Override
    public void close() {
        end.countDown();
        web.stop();
    }

    private WebServer start(int port) {
        var http1 = Http1Config.builder().validatePath(false).build();
        var usual = Http1ConnectionSelector.builder().config(http1).build();
        var builder = WebServer.builder();
        if (wire.tls() != null) {
            builder.tls(Tls.builder().sslContext(wire.tls()).build());
        }
        return builder.address(loopback())
                .port(port)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ZERO)
                .featuresDiscoverServices(false)
                .protocolsDiscoverServices(false)
                .concurrencyLimitDiscoverServices(false)
                .addProtocol(http1)
                .addConnectionSelector(new PacedConnectionSelector(usual, wire.delivery(), end))
                .routing(HttpRouting.builder().any(this::serve))
                .build()
                .start();
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerRequest request, ServerResponse response) {
        byte[] body = body(request);
        boolean whole = body.length <= wire.longestBody();
        boolean hangsUp;
        try {
            hangsUp = send(answer(request, body, whole), response);
        } catch (ConnectionDroppedException dropped) {
            throw new CloseConnectionException("on purpose", dropped);
        }
        // Only now the last chunk of an answer in pieces is written.
        ((RoutingResponse) response).commit();
        if (hangsUp || !whole || request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("after the answer");
        }
    }

    /** The body, or its beginning and one byte more than is allowed. */
    private byte[] body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (var content = request.content().inputStream()) {
            return content.readNBytes(wire.longestBody() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlayedAnswer answer(ServerRequest request, byte[] body, boolean whole) {
        if (!LoopbackHosts.isOwn(headerOf(request, "Host"))) {
            return PlayedAnswer.text(403, "text/plain", "Only a loopback name is answered.");
        }
        if (!whole) {
            return PlayedAnswer.text(413, "text/plain", "The body is too long.");
        }
        return handler.answer(callOf(request, body));
    }

    /** Tells whether the connection closes after it. */
    private boolean send(PlayedAnswer answer, ServerResponse response) {
        response.status(answer.status());
        response.header(HeaderNames.DATE, HTTP_DATE.format(clock.instant()));
        answer.headers()
                .forEach((name, values) ->
                        response.header(HeaderNames.create(name), values.toArray(String[]::new)));
        try (var out = new AnswerBodyStream(response)) {
            answer.body().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.hangsUp();
    }

    private static ReceivedCall callOf(ServerRequest request, byte[] body) {
        var prologue = request.prologue();
        return new ReceivedCall(
                prologue.method().text(),
                prologue.uriPath().rawPath(),
                prologue.query().rawValue(),
                name -> headerOf(request, name),
                body);
    }

    private static Optional<String> headerOf(ServerRequest request, String name) {
        return request.headers()
                .find(HeaderNames.create(name))
                .map(header -> String.join(",", header.allValues()));
    }
}
