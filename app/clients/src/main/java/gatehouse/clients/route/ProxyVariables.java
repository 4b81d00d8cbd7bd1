package gatehouse.clients.route;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.WrongAddressException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies that environment variables name, as other programs read them: {@code https_proxy} and
 * {@code http_proxy} by the scheme of the server, {@code all_proxy} for both, and {@code no_proxy}
 * with the hosts that are called without one. Each is also read in capitals, but for {@code
 * HTTP_PROXY}, which a web server sets from a header. What is no HTTP proxy is passed over.
 */
public final class ProxyVariables {
    private static final Pattern PROXY =
            Pattern.compile("(?i)(?:http://)?(?:([^/@:]*)(?::([^/@]*))?@)?([^/@]+?)/*");

    private final Map<String, String> variables;

    /** Reads them from {@code variables} whenever it is asked. */
    public ProxyVariables(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * How a server is called.
     *
     * @param scheme of the server
     * @return a proxy or none; empty where the variables say nothing of it
     */
    public Optional<ProxyChoice> choice(String scheme, String host) {
        Optional<ProxyChoice> named =
                named(scheme + "_proxy").or(() -> named("all_proxy")).map(ProxyChoice.class::cast);
        return named.isPresent() && isExcepted(host) ? Optional.of(new ProxyChoice.None()) : named;
    }

    /** As whom a proxy is used that a variable names; empty where it lets everybody through. */
    public Optional<ProxySignIn> signIn(String host, int port) {
        return Stream.of("https_proxy", "http_proxy", "all_proxy")
                .flatMap(name -> named(name).stream())
                .filter(one -> one.address().host().equals(host) && one.address().port() == port)
                .flatMap(one -> one.signIn().stream())
                .findFirst();
    }

    private Optional<ProxyChoice.Named> named(String name) {
        Matcher parts = PROXY.matcher(text(name));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            ServerAddress address = ServerAddress.parse("http://" + parts.group(3));
            return Optional.of(new ProxyChoice.Named(address, signIn(parts)));
        } catch (WrongAddressException other) {
            return Optional.empty();
        }
    }

    private static Optional<ProxySignIn> signIn(Matcher parts) {
        return Optional.ofNullable(parts.group(1))
                .map(user -> {
                    Optional<String> password =
                            Optional.ofNullable(parts.group(2)).map(ProxyVariables::decoded);
                    return new ProxySignIn(
                            decoded(user), () -> Optional.of(password.orElse("").toCharArray()));
                });
    }

    private boolean isExcepted(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return Stream.of(text("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(one -> one.replaceFirst("^\\*?\\.", ""))
                .filter(one -> !one.isEmpty())
                .anyMatch(
                        one -> one.equals("*") || wanted.equals(one) || wanted.endsWith("." + one));
    }

    private String text(String name) {
        boolean fromHeader = name.equals("http_proxy");
        String other = fromHeader ? name : name.toUpperCase(Locale.ROOT);
        return variables.getOrDefault(name, variables.getOrDefault(other, "")).strip();
    }

    /** A plus stands for itself, other than in a form. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }
}
