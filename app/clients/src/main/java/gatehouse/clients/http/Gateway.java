package gatehouse.clients.http;

import gatehouse.clients.json.Json;

import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * The only door to the wire: HTTP/1.1, every request sent once as it stands, no redirect, no
 * repeat, no proxy, no cookies, no cache, and limits on time and size.
 */
public final class Gateway implements AutoCloseable {
    /** Less than servers commonly keep idle connections: a closed one would cost a call. */
    private static final int SECONDS_KEPT_OPEN = 4;

    private final Limits limits;
    private final Consumer<Exchange> wire;
    private final InstantSource clock;
    private final OkHttpClient client;
    private final OkHttpClient alone;
    private final @Nullable Loopback only;
    private final Problems problems;
    private final Verdict verdict;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong numbers = new AtomicLong();

    /** A gateway that accepts the issuers that Java knows. */
    public Gateway(Limits limits, Consumer<Exchange> wire, InstantSource clock) {
        this(limits, Trust.system(), wire, clock);
    }

    /**
     * A gateway of its own, with its own connections.
     *
     * @param wire is handed every call that was tried, on the calling thread, before {@link #call}
     *     ends
     * @param clock tells when calls are sent and whether certificates are valid
     */
    public Gateway(Limits limits, Trust trust, Consumer<Exchange> wire, InstantSource clock) {
        this(limits, new CertificateCheck(trust, clock, hostNames()), wire, clock);
    }

    /**
     * The same, but for this computer only: any other host is {@link CallFailure.NotSent}, and a
     * name that does not lead here {@link CallFailure.Unreachable.Why#NAME_UNKNOWN}.
     */
    public static Gateway onLoopback(
            Limits limits, Trust trust, Consumer<Exchange> wire, InstantSource clock) {
        var certificates = new CertificateCheck(trust, clock, hostNames());
        return new Gateway(limits, certificates, wire, clock, new Loopback(Dns.SYSTEM));
    }

    Gateway(
            Limits limits,
            CertificateCheck certificates,
            Consumer<Exchange> wire,
            InstantSource clock) {
        this(limits, certificates, wire, clock, null);
    }

    Gateway(
            Limits limits,
            CertificateCheck certificates,
            Consumer<Exchange> wire,
            InstantSource clock,
            @Nullable Loopback only) {
        this.limits = limits;
        this.wire = wire;
        this.clock = clock;
        this.only = only;
        this.client = client(limits, certificates, only == null ? Dns.SYSTEM : only);
        this.alone = client.newBuilder().connectionPool(keepingNone()).build();
        this.problems = new Problems(new Json(limits.depth(), limits.textLength()), clock);
        this.verdict = new Verdict(certificates, limits);
        this.places = new Semaphore(limits.parallelCalls(), true);
    }

    /**
     * Sends the request once and waits for the whole answer; further calls than {@link
     * Limits#parallelCalls()} first wait for their turn. An interrupt of the calling thread cancels
     * at the socket, ends as {@link CallFailure.Cancelled} and leaves the thread marked as
     * interrupted.
     *
     * @throws CallException when the answer is not one that the request expects and the reader
     *     understands
     */
    public <T> Answered<T> call(Request request, AnswerReader<T> reader) throws CallException {
        takePlace();
        try {
            Instant now = clock.instant();
            WireRequest checked = checked(request, now);
            return carryOut(
                    checked, new OneCall<>(checked, reader, limits, problems, verdict, now));
        } finally {
            places.release();
        }
    }

    /** Cancels what is under way and closes all connections; later calls are not sent. */
    @Override
    public void close() {
        threads.shutdown();
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private void takePlace() throws CallException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallException(new CallFailure.Cancelled(false), null);
        }
    }

    private WireRequest checked(Request request, Instant now) throws CallException {
        if (threads.isShutdown()) {
            throw new CallException(new CallFailure.NotSent("The connection is closed."), null);
        }
        if (only != null && !Loopback.looksLike(request.server().host())) {
            throw new CallException(
                    new CallFailure.NotSent("Only this computer may be called."), null);
        }
        try {
            return WireRequest.of(request, now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CallException(new CallFailure.NotSent(String.valueOf(e.getMessage())), null);
        }
    }

    private <T> Answered<T> carryOut(WireRequest request, OneCall<T> call) throws CallException {
        long number = numbers.incrementAndGet();
        try {
            OkHttpClient sending = request.alone() ? alone : client;
            OneCall.Outcome<T> outcome = call.run(sending.newCall(request.forOkHttp()), threads);
            return switch (outcome) {
                case OneCall.Outcome.Read<T>(T value) ->
                        new Answered<>(value, shown(request, call.exchange(number, null)));
                case OneCall.Outcome.Failed<T>(CallFailure failure) -> {
                    forgetOthersLike(failure);
                    throw new CallException(
                            failure, shown(request, call.exchange(number, failure)));
                }
            };
        } finally {
            if (call.interrupted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A server that has closed one idle connection has closed the others; each would cost a call.
     */
    private void forgetOthersLike(CallFailure failure) {
        if (failure instanceof CallFailure.Unknown(var why, var _)
                && why == CallFailure.Unknown.Why.CONNECTION_LOST) {
            client.connectionPool().evictAll();
        }
    }

    private Exchange shown(WireRequest request, Exchange exchange) {
        wire.accept(exchange);
        request.permit().observed(exchange);
        return exchange;
    }

    private static OkHttpClient client(Limits limits, CertificateCheck certificates, Dns names) {
        // The time of a whole call is kept by OneCall, which also covers looking up the name.
        return new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .sslSocketFactory(sockets(certificates), certificates)
                .hostnameVerifier(certificates)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(Gateway::withoutRetryAfter)
                .addNetworkInterceptor(Gateway::ifPermitted)
                .proxy(Proxy.NO_PROXY)
                .dns(names)
                .connectTimeout(limits.connect())
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .connectionPool(
                        new ConnectionPool(
                                limits.parallelCalls(), SECONDS_KEPT_OPEN, TimeUnit.SECONDS))
                .eventListenerFactory(call -> seenBy(call.request()))
                .build();
    }

    private static ConnectionPool keepingNone() {
        return new ConnectionPool(0, 1, TimeUnit.SECONDS);
    }

    /** OkHttp repeats a request that is answered 408 or 503 when this header is 0. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
    }

    /** The innermost interceptor: what follows it writes the request. */
    private static Response ifPermitted(Interceptor.Chain chain) throws IOException {
        SendPermit permit = chain.request().tag(SendPermit.class);
        Optional<String> refusal = permit == null ? Optional.empty() : permit.refusal();
        if (refusal.isPresent()) {
            throw new SendRefusedException(refusal.get());
        }
        return chain.proceed(chain.request());
    }

    private static Evidence seenBy(okhttp3.Request request) {
        Evidence evidence = request.tag(Evidence.class);
        return evidence == null ? new Evidence() : evidence;
    }

    private static SSLSocketFactory sockets(CertificateCheck certificates) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {certificates}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot speak TLS.", e);
        }
    }

    /** OkHttp's own check of names, without the list of issuers that a client for TLS loads. */
    private static HostnameVerifier hostNames() {
        return new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .build()
                .hostnameVerifier();
    }
}
