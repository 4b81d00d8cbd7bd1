package gatehouse.clients.gateway;

import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.ClockPair;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.SendPermit;
import gatehouse.clients.redaction.SignInSecrets;
import gatehouse.clients.trust.TrustRootStore;

import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

import java.io.IOException;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * What all calls of the program share: one HTTP client whose relatives the gateways are, its pool
 * of connections, the threads that calls run on, the ids of exchanges, the clocks, and the place to
 * which the evidence goes. The program owns it and closes it last.
 */
public final class HttpCore implements AutoCloseable {
    /** Less than servers commonly keep idle connections: a closed one would cost a call. */
    private static final int SECONDS_KEPT_OPEN = 4;

    private static final int MOST_KEPT_OPEN = 32;

    private final ClockPair clocks;
    private final Consumer<Exchange> wire;
    private final boolean ofOneClient;
    private final AtomicLong exchanges;
    private final SignInSecrets signIns;
    private final TrustRootStore trustRoots;
    private final ExecutorService threads;
    private final RootClient root;

    /**
     * A core of its own, which accepts the issuers that this computer trusts.
     *
     * @param clocks tell when calls are sent, how long they take and whether certificates are valid
     * @param wire is handed every call that was tried, on the calling thread, before the call ends;
     *     that thread is not marked as interrupted meanwhile, even where an interrupt ended the
     *     call
     */
    public HttpCore(ClockPair clocks, Consumer<Exchange> wire) {
        this(clocks, wire, TrustRootStore.ofThisComputer());
    }

    /** The same that accepts other issuers. */
    public HttpCore(ClockPair clocks, Consumer<Exchange> wire, TrustRootStore trustRoots) {
        this(clocks, wire, trustRoots, false);
    }

    private HttpCore(
            ClockPair clocks,
            Consumer<Exchange> wire,
            TrustRootStore trustRoots,
            boolean ofOneClient) {
        this.clocks = clocks;
        this.wire = wire;
        this.ofOneClient = ofOneClient;
        this.exchanges = new AtomicLong();
        this.signIns = new SignInSecrets();
        this.trustRoots = trustRoots;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.root = new RootClient(() -> root(clocks));
    }

    private HttpCore(HttpCore shared, Consumer<Exchange> wire) {
        this.clocks = shared.clocks;
        this.wire = wire;
        this.ofOneClient = shared.ofOneClient;
        this.exchanges = shared.exchanges;
        this.signIns = shared.signIns;
        this.trustRoots = shared.trustRoots;
        this.threads = shared.threads;
        this.root = shared.root;
    }

    /** A core for one client only, which is closed with the client's first gateway. */
    public static HttpCore ofOneClient(ClockPair clocks, Consumer<Exchange> wire) {
        return new HttpCore(clocks, wire, TrustRootStore.ofThisComputer(), true);
    }

    /**
     * The same core for a part of the program that wants to see its own calls: everything is
     * shared, and closing either closes both.
     *
     * @param observer is handed each call that goes through what is returned here, before the
     *     program's own observer
     */
    public HttpCore observedBy(Consumer<Exchange> observer) {
        return new HttpCore(this, observer.andThen(wire));
    }

    /** The clocks of the program. */
    public ClockPair clocks() {
        return clocks;
    }

    /** Cancels what is under way and closes all connections; later calls are not sent. */
    @Override
    public void close() {
        threads.shutdown();
        root.close();
    }

    /** A client for one system, which shares connections, threads and rules with all others. */
    OkHttpClient relative(
            CallLimits limits,
            CertificateCheck certificates,
            ClientKeys keys,
            Dns names,
            ProxyRouter proxies) {
        // The time of a whole call is kept by CallExecution, which also covers the name's look-up.
        OkHttpClient.Builder builder = root.client().newBuilder();
        // The permit must stay the innermost.
        builder.networkInterceptors().addFirst(proxies);
        return builder.proxy(proxies.named().orElse(null))
                .proxySelector(proxies)
                .proxyAuthenticator(proxies)
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .sslSocketFactory(sockets(certificates, keys), certificates)
                .hostnameVerifier(certificates)
                .dns(names)
                .connectTimeout(limits.connect())
                .build();
    }

    /** The same client without a proxy. */
    static OkHttpClient withoutProxy(OkHttpClient client) {
        return client.newBuilder().proxy(Proxy.NO_PROXY).build();
    }

    /** The same client with a new connection for each call, which is closed after it. */
    static OkHttpClient keepingNone(OkHttpClient client) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    ExecutorService threads() {
        return threads;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    long nextExchange() {
        return exchanges.incrementAndGet();
    }

    /** The issuers whose certificates are accepted. */
    TrustRootStore trustRoots() {
        return trustRoots;
    }

    /** The secrets of all sign-ins, which no exchange with their servers shows. */
    SignInSecrets signIns() {
        return signIns;
    }

    void observe(Exchange exchange) {
        wire.accept(exchange);
    }

    private static OkHttpClient root(ClockPair clocks) {
        // Without TLS the root loads no list of issuers; its relatives bring their own check.
        return new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .connectionPool(
                        new ConnectionPool(MOST_KEPT_OPEN, SECONDS_KEPT_OPEN, TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .addNetworkInterceptor(HttpCore::withoutRetryAfter)
                .addNetworkInterceptor(HttpCore::ifPermitted)
                .eventListenerFactory(call -> seenBy(call.request(), clocks))
                .build();
    }

    /** Closes the connections that wait for a call; those of calls under way stay. */
    void closeIdleConnections() {
        root.closeIdleConnections();
    }

    /** Closes what a gateway leaves behind. */
    void closeAfterGateway() {
        closeIdleConnections();
        if (ofOneClient) {
            close();
        }
    }

    /** OkHttp repeats a request that is answered 408 or 503 when this header is 0. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        return answer.header("Retry-After") == null
                ? answer
                : answer.newBuilder().removeHeader("Retry-After").build();
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

    private static CallTrace seenBy(okhttp3.Request request, ClockPair clocks) {
        CallTrace trace = request.tag(CallTrace.class);
        return trace == null ? new CallTrace(clocks) : trace;
    }

    static SSLSocketFactory sockets(CertificateCheck certificates, ClientKeys keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {certificates}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot speak TLS.", e);
        }
    }
}
