package gatehouse.clients.gateway;

import gatehouse.clients.http.CallFailure.Unreachable.UnreachableReason;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.redaction.SecretStore;
import gatehouse.clients.route.ProxyChoice;
import gatehouse.clients.route.ProxySignIn;
import gatehouse.clients.route.ProxyVariables;

import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leads the calls of one gateway through its proxy and signs in there. An answer of the proxy
 * itself is never taken for one of the server, and nothing is sent again because of it.
 */
final class ProxyRouter extends ProxySelector implements Authenticator, Interceptor {
    /** The scheme of the challenge that OkHttp makes up before it asks for a tunnel. */
    private static final String BEFORE_THE_FIRST = "OkHttp-Preemptive";

    private static final String SIGN_IN = "Proxy-Authorization";
    private static final int SIGN_IN_WANTED = 407;

    /** The errors of Squid before it has sent anything on. */
    private static final Pattern NOT_REACHED =
            Pattern.compile("ERR_(?:CONNECT_FAIL|DNS_FAIL|ACCESS_DENIED|CANNOT_FORWARD)");

    /** The same by RFC 9209. */
    private static final Pattern NOT_REACHED_STATUS =
            Pattern.compile(
                    "error=(?:dns_timeout|dns_error|destination_not_found|destination_unavailable"
                            + "|destination_ip_prohibited|destination_ip_unroutable"
                            + "|connection_refused|connection_timeout)");

    private final ProxyChoice choice;
    private final SecretStore secrets;

    /**
     * @param secrets is told the password of the proxy when it is used
     */
    ProxyRouter(ProxyChoice choice, SecretStore secrets) {
        this.choice = choice;
        this.secrets = secrets;
    }

    /** The proxy of all calls but those to this computer; empty where the choice names none. */
    Optional<Proxy> named() {
        return proxy(choice);
    }

    private static Optional<Proxy> proxy(ProxyChoice choice) {
        return choice instanceof ProxyChoice.Named(ServerAddress address, _)
                ? Optional.of(
                        new Proxy(
                                Proxy.Type.HTTP,
                                InetSocketAddress.createUnresolved(
                                        bare(address.host()), address.port())))
                : Optional.empty();
    }

    /** OkHttp asks only where no proxy is named, and only for hosts that a URI can name. */
    @Override
    public List<Proxy> select(URI server) {
        String host = server.getHost();
        return choice instanceof ProxyChoice.OfComputer(ProxyVariables variables)
                        && host != null
                        && !LoopbackDns.looksLike(host)
                ? variables
                        .choice(server.getScheme(), host)
                        .map(said -> List.of(proxy(said).orElse(Proxy.NO_PROXY)))
                        .orElseGet(() -> ofComputer(server))
                : List.of(Proxy.NO_PROXY);
    }

    /** OkHttp tries the next proxy of the list. */
    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException why) {
        ProxySelector computer = ProxySelector.getDefault();
        if (choice instanceof ProxyChoice.OfComputer && computer != null) {
            computer.connectFailed(server, proxy, why);
        }
    }

    /** The first HTTP proxy on the way to a server; empty where there is none. */
    Optional<InetSocketAddress> proxy(ServerAddress server) {
        if (LoopbackDns.looksLike(server.host())) {
            return Optional.empty();
        }
        URI uri = URI.create(server.scheme() + "://" + server.host() + ":" + server.port());
        return Stream.concat(named().stream(), select(uri).stream())
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .findFirst();
    }

    /** The header that signs in at a proxy; empty where it is not signed in to. */
    Optional<String> signIn(InetSocketAddress proxy) {
        Optional<ProxySignIn> signIn =
                switch (choice) {
                    case ProxyChoice.None _ -> Optional.empty();
                    case ProxyChoice.OfComputer(ProxyVariables variables) ->
                            variables.signIn(proxy.getHostString(), proxy.getPort());
                    case ProxyChoice.Named(_, Optional<ProxySignIn> known) -> known;
                };
        return signIn.flatMap(known -> known.header(secrets::learn));
    }

    /** What it means that a proxy has asked for a sign-in. */
    ProxyAnswerException wanted(boolean wasSent) {
        return new ProxyAnswerException(
                wasSent
                        ? UnreachableReason.PROXY_SIGN_IN_REFUSED
                        : UnreachableReason.PROXY_SIGN_IN_MISSING,
                SIGN_IN_WANTED);
    }

    /** Signs the request for a tunnel; an answer 407 to it ends the call. */
    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response)
            throws IOException {
        boolean isFirst =
                response.challenges().stream()
                        .anyMatch(one -> one.scheme().equalsIgnoreCase(BEFORE_THE_FIRST));
        if (!isFirst) {
            throw wanted(response.request().header(SIGN_IN) != null);
        }
        Request.Builder tunnel = response.request().newBuilder().header("User-Agent", "Gatehouse");
        if (route != null) {
            signIn(address(route.proxy())).ifPresent(value -> tunnel.header(SIGN_IN, value));
        }
        return tunnel.build();
    }

    /** Signs a plain request, which the proxy reads; an answer 407 to it ends the call. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || !isRead(connection.route())) {
            return chain.proceed(chain.request());
        }
        Optional<String> value = signIn(address(connection.route().proxy()));
        Request.Builder signed = chain.request().newBuilder();
        value.ifPresent(header -> signed.header(SIGN_IN, header));
        Response answer = chain.proceed(signed.build());
        if (answer.code() == SIGN_IN_WANTED) {
            answer.close();
            throw wanted(value.isPresent());
        }
        if (isOwn(answer)) {
            answer.close();
            throw new ProxyAnswerException(UnreachableReason.PROXY_REFUSED, answer.code());
        }
        return answer;
    }

    /**
     * Whether the proxy says in so many words that it has not come to the server. The status alone
     * does not say whose answer it is, nor whether the server has seen the request.
     */
    private static boolean isOwn(Response answer) {
        return NOT_REACHED.matcher(answer.header("X-Squid-Error", "")).lookingAt()
                || answer.headers("Proxy-Status").stream()
                        .anyMatch(status -> NOT_REACHED_STATUS.matcher(status).find());
    }

    private static InetSocketAddress address(Proxy proxy) {
        return (InetSocketAddress) proxy.address();
    }

    private static boolean isRead(Route route) {
        return route.proxy().type() == Proxy.Type.HTTP && !route.requiresTunnel();
    }

    private static List<Proxy> ofComputer(URI server) {
        ProxySelector computer = ProxySelector.getDefault();
        List<Proxy> proxies = computer == null ? List.of() : computer.select(server);
        return proxies == null || proxies.isEmpty() ? List.of(Proxy.NO_PROXY) : proxies;
    }

    /** As a name is looked up: IPv6 without brackets. */
    private static String bare(String host) {
        return host.replaceAll("^\\[|]$", "");
    }
}
