package gatehouse.clients.gateway;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallScope;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.HeaderLine;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.RequestSigner;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.redaction.ExchangeRedactor;
import gatehouse.clients.redaction.SecretStore;
import gatehouse.clients.redaction.SignInSecrets;

import okhttp3.HttpUrl;
import okhttp3.RequestBody;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A request in the form in which it leaves: checked, signed, and unchanged by the library. */
final class WireRequest {
    private static final List<String> WITH_BODY = List.of("POST", "PUT", "PATCH");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final CallRequest request;
    private final HttpUrl url;
    private final List<HeaderLine> headers;
    private final CallTrace trace;
    private final ExchangeRedactor redactor;
    private final Instant preparedAt;

    private WireRequest(
            CallRequest request,
            HttpUrl url,
            List<HeaderLine> headers,
            Instant preparedAt,
            ClockPair clocks,
            SignInSecrets signIns) {
        this.preparedAt = preparedAt;
        this.trace = new CallTrace(clocks);
        this.request = request;
        this.url = url;
        this.headers = headers;
        SecretStore secrets = request.terms().secrets();
        String server = host(request.server());
        if (secrets != null) {
            signIns.add(server, secrets);
        }
        this.redactor =
                new ExchangeRedactor(secrets, () -> signIns.at(server), url.toString(), body());
        headers.forEach(header -> redactor.learnHeader(header.name(), header.value()));
    }

    /**
     * Checks and signs.
     *
     * @param signIns are told of the sign-in that the request belongs to
     * @throws IllegalArgumentException when the request cannot be sent as it stands; the sentence
     *     quotes no value
     * @throws IllegalStateException when it can no longer be signed
     */
    static WireRequest of(CallRequest request, ClockPair clocks, SignInSecrets signIns) {
        Instant now = clocks.now();
        HttpUrl url = url(request);
        var headers = new ArrayList<HeaderLine>();
        headers.add(new HeaderLine("Host", host(request.server())));
        headers.add(new HeaderLine("User-Agent", "Gatehouse"));
        headers.addAll(request.headers());
        RequestSigner signer = request.signer();
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
        return new WireRequest(request, url, List.copyOf(headers), now, clocks, signIns);
    }

    okhttp3.Request forOkHttp() {
        var built =
                new okhttp3.Request.Builder()
                        .url(url)
                        .tag(CallTrace.class, trace)
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

    Duration limit(CallLimits limits) {
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

    List<HeaderLine> headers() {
        return headers;
    }

    String body() {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    long bodyBytes() {
        return request.body().length;
    }

    CallTrace trace() {
        return trace;
    }

    /** The time that it was signed for. */
    Instant preparedAt() {
        return preparedAt;
    }

    /** On whose behalf it is sent; the permit knows the act that it is a part of. */
    CallScope scope() {
        CallScope scope = request.terms().scope();
        OptionalLong act = permit().actEntry();
        return act.isPresent() ? scope.withActEntry(act.getAsLong()) : scope;
    }

    /** How much of an answer as expected is kept as evidence, in bytes. */
    int keptBytes() {
        return request.terms().keptBytes();
    }

    ExchangeRedactor redactor() {
        return redactor;
    }

    private static HttpUrl url(CallRequest request) {
        ServerAddress server = request.server();
        String path = request.path().isEmpty() ? "/" : request.path();
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpUrl url =
                HttpUrl.parse(
                        server.scheme()
                                + "://"
                                + server.host()
                                + ":"
                                + server.port()
                                + path
                                + query);
        if (url == null) {
            throw unusable("The address cannot be called.");
        }
        String sent = url.encodedQuery() == null ? "" : url.encodedQuery();
        if (!url.encodedPath().equals(path) || !sent.equals(request.query())) {
            throw unusable("The address would change on its way.");
        }
        return url;
    }

    private static UnsendableRequestException unusable(String sentence) {
        return new UnsendableRequestException(NotSentReasons.ADDRESS_UNUSABLE, sentence);
    }

    private static String host(ServerAddress server) {
        boolean usual = server.port() == (server.plain() ? 80 : 443);
        return usual ? server.host() : server.host() + ":" + server.port();
    }

    private static void check(HeaderLine header) {
        if (!HEADER_NAME.matcher(header.name()).matches()) {
            throw new UnsendableRequestException(
                    NotSentReasons.HEADER_UNUSABLE, "A header has a name that cannot be sent.");
        }
        if (!header.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 127))) {
            throw new UnsendableRequestException(
                    NotSentReasons.HEADER_UNUSABLE,
                    "The header " + header.name() + " holds a character that cannot be sent.");
        }
    }
}
