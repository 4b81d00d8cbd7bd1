package gatehouse.clients.gateway;

import gatehouse.clients.http.AnswerReader;
import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CallOutcome;
import gatehouse.clients.http.CallRequest;
import gatehouse.clients.http.CallResult;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.Exchange;
import gatehouse.clients.http.NotAnswered;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.json.JsonReader;
import gatehouse.clients.route.ConnectionRoute;

import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import javax.net.ssl.HostnameVerifier;

/**
 * The only door to the wire: HTTP/1.1, every request sent once as it stands, no redirect, no
 * repeat, no cookies, no cache, limits on time and size, and a proxy only where the route says so.
 */
public final class Gateway implements AutoCloseable {
    private final HttpCore core;
    private final OkHttpClient client;
    private final OkHttpClient alone;
    private final OkHttpClient here;
    private final OkHttpClient aloneHere;
    private final ClientKeys keys;
    private final boolean onLoopback;
    private final CallTools tools;
    private final Semaphore places;
    private final Set<Call> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** A gateway to whatever the trust allows, without a proxy. */
    public Gateway(HttpCore core, CallLimits limits, CertificateTrust trust) {
        this(core, limits, trust, ConnectionRoute.DIRECT);
    }

    /** The same over a route. */
    public Gateway(
            HttpCore core, CallLimits limits, CertificateTrust trust, ConnectionRoute route) {
        this(core, limits, check(core, trust), null, route);
    }

    /**
     * The same, but for this computer only: any other host is {@link CallFailure.NotSent}, and a
     * name that does not lead here {@link CallFailure.Unreachable.UnreachableReason#NAME_UNKNOWN}.
     */
    public static Gateway onLoopback(HttpCore core, CallLimits limits, CertificateTrust trust) {
        return new Gateway(
                core,
                limits,
                check(core, trust),
                new LoopbackDns(Dns.SYSTEM),
                ConnectionRoute.DIRECT);
    }

    Gateway(
            HttpCore core,
            CallLimits limits,
            CertificateCheck certificates,
            @Nullable LoopbackDns loopback,
            ConnectionRoute route) {
        this.core = core;
        this.keys = new ClientKeys(route.certificate(), core.clocks().wall());
        this.onLoopback = loopback != null;
        this.client =
                core.relative(
                        limits,
                        certificates,
                        keys,
                        loopback == null ? Dns.SYSTEM : loopback,
                        new ProxyRouter(route.proxy(), core.signIns().everywhere()));
        this.alone = HttpCore.keepingNone(client);
        this.here = HttpCore.withoutProxy(client);
        this.aloneHere = HttpCore.withoutProxy(alone);
        this.tools =
                new CallTools(
                        core.clocks(),
                        limits,
                        new ProblemReader(
                                new JsonReader(limits.depth(), limits.textLength()),
                                core.clocks().wall()),
                        new FailureClassifier(certificates, keys.isThere(), limits));
        this.places = new Semaphore(limits.parallelCalls(), true);
    }

    /**
     * Sends the request once and waits for the whole answer; further calls than {@link
     * CallLimits#parallelCalls()} first wait for their turn. An interrupt of the calling thread
     * cancels at the socket, ends as {@link CallFailure.Cancelled} and leaves the thread marked as
     * interrupted.
     */
    public <T> CallOutcome<T> execute(CallRequest request, AnswerReader<T> reader) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return untried(request, new CallFailure.Cancelled(false));
        }
        try {
            return carryOut(request, reader);
        } finally {
            places.release();
        }
    }

    /**
     * The same for a caller that has no use for a failure.
     *
     * @throws CallException when the answer is not one that the request expects and the reader
     *     understands
     */
    public <T> CallResult<T> call(CallRequest request, AnswerReader<T> reader)
            throws CallException {
        return execute(request, reader).orThrow();
    }

    /** Cancels what is under way here; later calls are not sent. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(Call::cancel);
        core.closeAfterGateway();
    }

    private <T> CallOutcome<T> carryOut(CallRequest request, AnswerReader<T> reader) {
        if (closed || core.isClosed()) {
            return notSent(request, NotSentReasons.CONNECTION_CLOSED);
        }
        if (onLoopback && !LoopbackDns.looksLike(request.server().host())) {
            return notSent(request, NotSentReasons.NOT_THIS_COMPUTER);
        }
        WireRequest checked;
        try {
            checked = WireRequest.of(request, core.clocks(), core.signIns());
            if (!request.server().plain()) {
                keys.prepare();
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            return notSent(request, NotSentReasons.of(e));
        }
        return send(checked, new CallExecution<>(checked, reader, tools, core.nextExchange()));
    }

    private <T> CallOutcome<T> send(WireRequest request, CallExecution<T> execution) {
        Call call = client(request).newCall(request.forOkHttp());
        underWay.add(call);
        try {
            if (closed) {
                call.cancel();
            }
            CallOutcome<T> outcome = execution.run(call, core.threads());
            switch (outcome) {
                case CallResult<T> answered -> observe(request, answered.exchange());
                case NotAnswered<T> not -> {
                    closeOthersLike(not.failure());
                    observe(request, not.exchange());
                }
            }
            return outcome;
        } finally {
            underWay.remove(call);
        }
    }

    /** Nothing that is for this computer goes to a proxy. */
    private OkHttpClient client(WireRequest request) {
        if (LoopbackDns.looksLike(request.host())) {
            return request.alone() ? aloneHere : here;
        }
        return request.alone() ? alone : client;
    }

    private void observe(WireRequest request, @Nullable Exchange exchange) {
        if (exchange == null) {
            return;
        }
        // Observers write files and take locks, which an interrupt of the caller would break off.
        boolean interrupted = Thread.interrupted();
        try {
            core.observe(exchange);
            request.permit().observed(exchange);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A server that has closed one idle connection has closed the others; each would cost a call.
     */
    private void closeOthersLike(CallFailure failure) {
        if (failure instanceof CallFailure.Unknown(var why, var _)
                && why == CallFailure.Unknown.UnknownReason.CONNECTION_LOST) {
            core.closeIdleConnections();
        }
    }

    private static <T> NotAnswered<T> notSent(CallRequest request, String reason) {
        return untried(request, new CallFailure.NotSent(reason));
    }

    private static <T> NotAnswered<T> untried(CallRequest request, CallFailure failure) {
        return new NotAnswered<>(failure, null, request.terms().scope());
    }

    static CertificateCheck check(HttpCore core, CertificateTrust trust) {
        return new CertificateCheck(trust, core.trustRoots(), core.clocks().wall(), hostNames());
    }

    /** OkHttp's own check of names, without the list of issuers that a client for TLS loads. */
    private static HostnameVerifier hostNames() {
        return new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .build()
                .hostnameVerifier();
    }
}
