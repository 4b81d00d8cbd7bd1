package gatehouse.clients.gateway;

import gatehouse.clients.http.CallException;
import gatehouse.clients.http.CallFailure;
import gatehouse.clients.http.CallLimits;
import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.http.NotSentReasons;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.UnsendableRequestException;
import gatehouse.clients.route.ClientCertificate;
import gatehouse.clients.route.ConnectionRoute;
import gatehouse.clients.trust.ShownCertificate;
import gatehouse.clients.trust.TlsDetails;

import okhttp3.Dns;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/**
 * Finds out how far one comes towards a server: its name, its port, its certificate. It sends no
 * request. The methods are called in their order, on one thread; each blocks for as long as a call
 * may take, and ends as {@link CallFailure.Cancelled} when the thread is interrupted.
 */
public final class ServerProbe implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerProbe.class);
    private static final int VERDICT_MILLIS = 500;
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final HttpCore core;
    private final CallLimits limits;
    private final ServerAddress server;
    private final CertificateCheck certificates;
    private final ClientKeys keys;
    private final FailureClassifier classifier;
    private final Dns names;
    private final ProxyRouter router;
    private final Optional<InetSocketAddress> proxy;
    private volatile Socket socket = new Socket();

    private ServerProbe(
            HttpCore core,
            CallLimits limits,
            ServerAddress server,
            CertificateTrust trust,
            Dns names,
            ConnectionRoute route) {
        this.core = core;
        this.limits = limits;
        this.server = server;
        this.certificates = Gateway.check(core, trust);
        this.keys = new ClientKeys(route.certificate(), core.clocks().wall());
        this.classifier = new FailureClassifier(certificates, keys.isThere(), limits);
        this.names = names;
        this.router = new ProxyRouter(route.proxy(), core.signIns().everywhere());
        this.proxy = router.proxy(server);
    }

    /** A probe of a server, be it on this computer or elsewhere, over a route. */
    public static ServerProbe of(
            HttpCore core,
            CallLimits limits,
            ServerAddress server,
            CertificateTrust trust,
            ConnectionRoute route) {
        return new ServerProbe(core, limits, server, trust, Dns.SYSTEM, route);
    }

    /** A probe of a server that must be on this computer: no other is connected to. */
    public static ServerProbe onLoopback(
            HttpCore core,
            CallLimits limits,
            ServerAddress server,
            CertificateTrust trust,
            Optional<ClientCertificate> certificate) {
        return new ServerProbe(
                core,
                limits,
                server,
                trust,
                new LoopbackDns(Dns.SYSTEM),
                ConnectionRoute.direct(certificate));
    }

    /** Host and port of the proxy on the way; empty where there is none. */
    public Optional<String> proxy() {
        return proxy.map(there -> there.getHostString() + ":" + there.getPort());
    }

    /**
     * The addresses that the name of the server leads to, or that of the proxy on the way to it.
     *
     * @throws CallException when it leads nowhere
     */
    public List<InetAddress> findName() throws CallException {
        return within(CallTrace.Stage.BEGUN, () -> names.lookup(nextHost()));
    }

    /**
     * Connects to the first of these addresses that accepts. A proxy is asked for a tunnel, where
     * TLS is to be spoken.
     *
     * @throws CallException when none does, or the proxy refuses
     */
    public InetAddress openPort(List<InetAddress> addresses) throws CallException {
        return within(CallTrace.Stage.CONNECTING, () -> connected(addresses));
    }

    /**
     * Agrees on TLS over the open port and checks the certificate. A server that asks for one of
     * the client is given half a second to refuse it.
     *
     * @throws CallException when the server speaks no TLS, its certificate is not accepted, or the
     *     client's cannot be used
     */
    public TlsDetails secure() throws CallException {
        try {
            keys.prepare();
        } catch (UnsendableRequestException refused) {
            throw failed(new CallFailure.NotSent(refused.reason()));
        }
        try {
            return within(CallTrace.Stage.SECURING, this::secured);
        } catch (CallException e) {
            throw keys.wereAskedFor() ? failed(afterAsking(e.failure())) : e;
        }
    }

    /** A server that asks for a certificate and then hangs up speaks TLS, and does not want us. */
    private CallFailure afterAsking(CallFailure failure) {
        return failure
                                instanceof
                                CallFailure.Unreachable(
                                        CallFailure.Unreachable.UnreachableReason why,
                                        String words)
                        && why == CallFailure.Unreachable.UnreachableReason.TLS_NOT_SPOKEN
                ? new CallFailure.Unreachable(classifier.clientReason(), words)
                : failure;
    }

    /** Closes the connection. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            log.debug("A connection that was only tried could not be closed", broken);
        }
    }

    private InetAddress connected(List<InetAddress> addresses) throws IOException {
        @Nullable IOException first = null;
        for (InetAddress address : addresses) {
            var tried = new Socket();
            socket = tried;
            try {
                tried.connect(
                        new InetSocketAddress(address, nextPort()),
                        (int) limits.connect().toMillis());
                if (proxy.isPresent() && !server.plain()) {
                    String place = server.host() + ":" + server.port();
                    ProxyTunnel.open(tried, place, router.signIn(proxy.get()), router);
                }
                return address;
            } catch (ProxyAnswerException answered) {
                tried.close();
                throw answered;
            } catch (IOException refused) {
                tried.close();
                first = first == null ? refused : first;
            }
        }
        throw first == null ? new IOException("The name leads nowhere.") : first;
    }

    private TlsDetails secured() throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        HttpCore.sockets(certificates, keys)
                                .createSocket(socket, host(), server.port(), true);
        socket = secure;
        secure.setEnabledProtocols(VERSIONS);
        secure.startHandshake();
        SSLSession session = secure.getSession();
        if (!certificates.verify(host(), session)) {
            throw new SSLPeerUnverifiedException("The certificate is for another name.");
        }
        if (keys.wereAskedFor()) {
            awaitVerdict(secure);
        }
        return new TlsDetails(
                session.getProtocol().replace("TLSv", "TLS "),
                Stream.of(CertificateCheck.chain(session)).map(ShownCertificate::of).toList());
    }

    /**
     * From TLS 1.3 on, a server judges the client's certificate after the agreement, and then says
     * nothing where it accepts it. No request is under way that could cut off what it says.
     */
    private static void awaitVerdict(SSLSocket secure) throws IOException {
        secure.setSoTimeout(VERDICT_MILLIS);
        try {
            if (secure.getInputStream().read() < 0) {
                throw new EOFException("The server hung up.");
            }
        } catch (SocketTimeoutException silent) {
            log.debug("The client's certificate is not refused", silent);
        }
    }

    private <T> T within(CallTrace.Stage stage, Callable<T> step) throws CallException {
        // A step that is done at once would not notice an interrupt that came before it.
        if (Thread.currentThread().isInterrupted()) {
            throw failed(new CallFailure.Cancelled(false));
        }
        Future<T> running;
        try {
            running = core.threads().submit(step);
        } catch (RejectedExecutionException e) {
            throw failed(new CallFailure.NotSent(NotSentReasons.CONNECTION_CLOSED));
        }
        try {
            return running.get(limits.call().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            throw failed(FailureClassifier.late(stage, proxy().orElse(null), limits.call()));
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw failed(new CallFailure.Cancelled(false));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw failed(
                        classifier.unreached(
                                broken,
                                stage,
                                host(),
                                proxy().orElse(null),
                                UnaryOperator.identity()));
            }
            throw new IllegalStateException("A probe is at fault.", e.getCause());
        }
    }

    private static CallException failed(CallFailure failure) {
        return new CallException(failure, null);
    }

    private String nextHost() {
        return proxy.map(InetSocketAddress::getHostString).orElseGet(this::host);
    }

    private int nextPort() {
        return proxy.map(InetSocketAddress::getPort).orElseGet(server::port);
    }

    /** As the name is looked up and stands in certificates: IPv6 without brackets. */
    private String host() {
        return server.host().replaceAll("^\\[|]$", "");
    }
}
