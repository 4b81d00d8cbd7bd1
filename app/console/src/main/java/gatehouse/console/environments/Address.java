package gatehouse.console.environments;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rule for addresses that a person may write into an environment. */
final class Address {
    private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::|0:0:0:0:0:0:0:)1]");

    private Address() {}

    /** Checks scheme, host and port with nothing behind them; drops one closing slash. */
    static String server(String where, String text) {
        String base = base(where, text);
        if (!URI.create(base).getRawPath().isEmpty()) {
            throw wrong(where, "has a path", "Leave out what follows the host and the port.");
        }
        return base;
    }

    /** Checks scheme, host, port and a plain path; drops one closing slash. */
    static String base(String where, String text) {
        String base = withoutSlash(text);
        URI uri = parsed(where, base);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw wrong(where, "is no web address", "Begin it with https:// or http://.");
        }
        if (uri.getHost() == null) {
            throw wrong(where, "has no host that can be read", "Write https://host:port.");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw wrong(where, "has an impossible port", "Ports go from 1 to 65535.");
        }
        if (uri.getRawUserInfo() != null) {
            throw wrong(where, "holds a user", "Sign in later; no secret is kept here.");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong(where, "has a ? or a # part", "Leave it out.");
        }
        path(where, uri.getRawPath());
        return base;
    }

    /** Checks a path such as {@code /api}; empty is allowed; drops one closing slash. */
    static String prefix(String where, String text) {
        return path(where, withoutSlash(text));
    }

    /** Whether what is sent there can be read on the way: no TLS, and it leaves this machine. */
    static boolean plainHttp(String address) {
        URI uri = URI.create(address);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return "http".equalsIgnoreCase(uri.getScheme()) && !LOOPBACK.matcher(host).matches();
    }

    private static URI parsed(String where, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(where, "is no address", "Write https://host:port.");
        }
    }

    private static String path(String where, String path) {
        if (!PATH.matcher(path).matches()) {
            throw wrong(
                    where,
                    "has a path that is not plain",
                    "Use / and names of letters, digits, and ._~- only.");
        }
        return path;
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /* The text is not repeated: it may hold a password, or characters that turn a line round. */
    private static WrongEnvironmentException wrong(String where, String what, String todo) {
        return new WrongEnvironmentException(where, where + ": it " + what + ".", todo);
    }
}
