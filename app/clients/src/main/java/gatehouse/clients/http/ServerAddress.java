package gatehouse.clients.http;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one system listens.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address, lower case, as it goes on the wire; IPv6 in square brackets
 * @param port 1 to 65535
 * @param path empty, or begins with a slash and does not end with one
 */
public record ServerAddress(String scheme, String host, int port, String path) {
    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(.*)");
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(:.*)?");
    private static final Pattern ZONE = Pattern.compile("\\[[^]]*%");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9._-]*[a-z0-9_])?\\.?");
    private static final Pattern ASCII_NAME =
            Pattern.compile("\\w[\\w-]{0,62}+(\\.\\w[\\w-]{0,62}+)*+\\.?");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]*[A-Za-z0-9_~-])*");

    /**
     * Reads what a person typed, such as {@code http://192.168.1.20:4000}. A missing port is the
     * scheme's own; slashes at the end are dropped.
     *
     * @throws WrongAddressException with the fault
     */
    public static ServerAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new WrongAddressException(AddressFault.SCHEME);
        }
        if (!form.group(4).isEmpty()) {
            throw new WrongAddressException(AddressFault.QUERY);
        }
        if (form.group(2).contains("@")) {
            throw new WrongAddressException(AddressFault.USER);
        }
        if (ZONE.matcher(form.group(2)).lookingAt()) {
            throw new WrongAddressException(AddressFault.ZONE);
        }
        Matcher place = PLACE.matcher(form.group(2));
        if (!place.matches()) {
            throw new WrongAddressException(AddressFault.NO_HOST);
        }
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        return new ServerAddress(
                scheme,
                host(place.group(1)),
                place.group(2) == null ? standardPort(scheme) : port(place.group(2).substring(1)),
                path(form.group(3)));
    }

    /** Whether everything sent there, passwords included, can be read on the way. */
    public boolean plain() {
        return scheme.equals("http");
    }

    /** Whether it is this very computer by the look of it: what is sent there does not leave it. */
    public boolean loopback() {
        return host.equals("localhost") || host.equals("[::1]") || LOOPBACK.matcher(host).matches();
    }

    /** The address as it is typed, without the port where it is the scheme's own. */
    @Override
    public String toString() {
        return scheme + "://" + host + (port == standardPort(scheme) ? "" : ":" + port) + path;
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String host(String typed) {
        if (typed.startsWith("[")) {
            return ipv6(typed.toLowerCase(Locale.ROOT));
        }
        String host = ascii(typed).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(host).matches() || host.contains("..")) {
            throw new WrongAddressException(AddressFault.HOST);
        }
        return host;
    }

    private static String ipv6(String bracketed) {
        try {
            Inet6Address.ofLiteral(bracketed.substring(1, bracketed.length() - 1));
            return bracketed;
        } catch (IllegalArgumentException notAnAddress) {
            throw new WrongAddressException(AddressFault.HOST);
        }
    }

    private static String ascii(String typed) {
        if (ASCII_NAME.matcher(typed).matches()) {
            // IDN would read its tables first, 10 milliseconds of each start.
            return typed;
        }
        try {
            return IDN.toASCII(typed);
        } catch (IllegalArgumentException notAscii) {
            // Its message may quote the text.
            throw new WrongAddressException(AddressFault.HOST);
        }
    }

    private static int port(String typed) {
        if (!typed.matches("[0-9]{1,5}")) {
            throw new WrongAddressException(AddressFault.PORT);
        }
        int port = Integer.parseInt(typed);
        if (port < 1 || port > 65535) {
            throw new WrongAddressException(AddressFault.PORT);
        }
        return port;
    }

    private static String path(String typed) {
        String path = typed.replaceAll("/+$", "");
        if (!PATH.matcher(path).matches()) {
            throw new WrongAddressException(AddressFault.PATH);
        }
        return path;
    }
}
