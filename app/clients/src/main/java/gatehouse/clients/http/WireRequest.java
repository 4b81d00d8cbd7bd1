package gatehouse.clients.http;

import okhttp3.HttpUrl;
import okhttp3.RequestBody;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A request in the form in which it leaves: checked, signed, and unchanged by the library. */
final class WireRequest {
    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");

    private final Request request;
    private final HttpUrl url;
    private final List<Header> headers;
    private final Evidence evidence = new Evidence();
    private final Redactor redactor;

    private WireRequest(Request request, HttpUrl url, List<Header> headers) {
        this.request = request;
        this.url = url;
        this.headers = headers;
        this.redactor = new Redactor(headers, url.toString(), request.body());
    }

    /**
     * Checks and signs.
     *
     * @throws IllegalArgumentException when the request cannot be sent as it stands; the sentence
     *     quotes no value
     * @throws IllegalStateException when it can no longer be signed
     */
    static WireRequest of(Request request, Instant now) {
        HttpUrl url = url(request);
        var headers = new ArrayList<Header>();
        headers.add(new Header("Host", host(request.server())));
        headers.add(new Header("User-Agent", "Gatehouse"));
        headers.addAll(request.headers());
        Signer signer = request.signer();
        if (signer != null) {
            headers.addAll(
                    signer.sign(
                            request.method(),
                            host(request.server()),
                            url.encodedPath(),
                            url.encodedQuery() == null ? "" : url.encodedQuery(),
                            List.copyOf(headers),
                            request.body(),
                            now));
        }
        headers.forEach(WireRequest::check);
        return new WireRequest(request, url, List.copyOf(headers));
    }

    okhttp3.Request forOkHttp() {
        var built =
                new okhttp3.Request.Builder()
                        .url(url)
                        .tag(Evidence.class, evidence)
                        .tag(SendPermit.class, permit());
        headers.forEach(header -> built.addHeader(header.name(), header.value()));
        boolean withBody = request.body().length > 0 || WITH_BODY.contains(request.method());
        return built.method(
                        request.method(),
                        withBody ? RequestBody.create(request.body(), null) : null)
                .build();
    }

    boolean expects(int status) {
        return request.terms().expects(status);
    }

    Duration limit(Limits limits) {
        Duration own = request.terms().limit();
        return own == null ? limits.call() : own;
    }

    SendPermit permit() {
        return request.terms().permit();
    }

    boolean alone() {
        return request.terms().alone();
    }

    String method() {
        return request.method();
    }

    String url() {
        return url.toString();
    }

    String host() {
        return url.host();
    }

    List<Header> headers() {
        return headers;
    }

    String body() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    Evidence evidence() {
        return evidence;
    }

    Redactor redactor() {
        return redactor;
    }

    private static HttpUrl url(Request request) {
        Address server = request.server();
        String path = request.path().isEmpty() ? "/" : request.path();
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpUrl url =
                HttpUrl.parse(
                        "%s://%s:%d%s%s"
                                .formatted(
                                        server.scheme(),
                                        server.host(),
                                        server.port(),
                                        path,
                                        query));
        if (url == null) {
            throw new IllegalArgumentException("The address cannot be called.");
        }
        String sent = url.encodedQuery() == null ? "" : url.encodedQuery();
        if (!url.encodedPath().equals(path) || !sent.equals(request.query())) {
            throw new IllegalArgumentException("The address would change on its way.");
        }
        return url;
    }

    private static String host(Address server) {
        boolean usual = server.port() == (server.plain() ? 80 : 443);
        return usual ? server.host() : server.host() + ":" + server.port();
    }

    private static void check(Header header) {
        if (!header.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            throw new IllegalArgumentException("A header has a name that cannot be sent.");
        }
        if (!header.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127))) {
            throw new IllegalArgumentException(
                    "The header %s holds a character that cannot be sent."
                            .formatted(header.name()));
        }
    }
}
