package gatehouse.console.environments.settings;

import gatehouse.clients.http.AddressFault;
import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.http.WrongAddressException;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules for addresses, of which {@link ServerAddress} is the one reader.
 *
 * <p>An address is kept as it was typed, without slashes at its end. A missing scheme is offered as
 * {@code https} and never as {@code http}: who wants to be read on the way must write so.
 */
public enum AddressRule implements SettingRule {
    /** Scheme, host and port, with nothing behind them: {@code https://portos.example:8443}. */
    SERVER,
    /** The same, and a path may follow: {@code https://crm.example/SuperOffice/api}. */
    BASE,
    /** A path alone: {@code /api}. */
    PATH;

    private static final String ANY_HOST = "https://host.invalid";
    private static final ServerAddress ANY = ServerAddress.parse(ANY_HOST);
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
    private static final Pattern BEHIND = Pattern.compile("[?#].*$");
    private static final Pattern BEHIND_HOST = Pattern.compile("(?<=[^:/])/.*$");

    @Override
    public SettingReading read(String text) {
        Optional<String> fault = fault(text);
        if (fault.isEmpty()) {
            return new SettingReading.Accepted(SLASHES.matcher(text).replaceFirst(""));
        }
        return new SettingReading.Refused(new SettingFault(fault.get()).offering(corrected(text)));
    }

    /**
     * Whether what is sent to an address can be read on the way: no TLS, and it leaves this
     * computer. A text that is no address is called by nobody.
     */
    public static boolean plainHttp(String address) {
        try {
            ServerAddress read = ServerAddress.parse(address);
            return read.plain() && !read.loopback();
        } catch (WrongAddressException notCalled) {
            return false;
        }
    }

    private Optional<String> fault(String text) {
        if (AROUND.matcher(text).find()) {
            return Optional.of("setting.fault.blank");
        }
        return this == PATH ? faultOfPath(text) : faultOfAddress(text);
    }

    private Optional<String> faultOfAddress(String text) {
        try {
            ServerAddress read = ServerAddress.parse(text);
            return this == SERVER && !read.path().isEmpty()
                    ? Optional.of("setting.fault.behindHost")
                    : Optional.empty();
        } catch (WrongAddressException wrong) {
            return Optional.of(key(wrong.fault()));
        }
    }

    /** What {@link ServerAddress} found wrong with an address. */
    public static SettingFault fault(AddressFault wrong) {
        return new SettingFault(key(wrong));
    }

    private static String key(AddressFault fault) {
        return switch (fault) {
            case SCHEME -> "setting.fault.scheme";
            case QUERY -> "setting.fault.query";
            case USER -> "setting.fault.user";
            case NO_HOST -> "setting.fault.noHost";
            case ZONE -> "setting.fault.zone";
            case HOST -> "setting.fault.host";
            case PORT -> "setting.fault.port";
            case PATH -> "setting.fault.path";
        };
    }

    /** A path is right if the same path behind a host leaves that host as it is. */
    private static Optional<String> faultOfPath(String text) {
        try {
            ServerAddress read = ServerAddress.parse(ANY_HOST + text);
            return read.host().equals(ANY.host()) && read.port() == ANY.port()
                    ? Optional.empty()
                    : Optional.of("setting.fault.prefix");
        } catch (WrongAddressException wrong) {
            return Optional.of("setting.fault.prefix");
        }
    }

    /** Empty where it is not plain what was meant, and where a password may be in the text. */
    private Optional<String> corrected(String text) {
        String offer = AROUND.matcher(text).replaceAll("");
        if (offer.isEmpty() || offer.contains("@")) {
            return Optional.empty();
        }
        offer = BEHIND.matcher(offer).replaceFirst("");
        if (this == PATH) {
            offer = offer.startsWith("/") ? offer : "/" + offer;
        } else {
            offer =
                    SCHEME.matcher(offer).find()
                            ? offer
                            : "https://" + offer.replaceFirst("^/+", "");
        }
        if (this == SERVER) {
            offer = BEHIND_HOST.matcher(offer).replaceFirst("");
        }
        offer = SLASHES.matcher(offer).replaceFirst("");
        return fault(offer).isEmpty() ? Optional.of(offer) : Optional.empty();
    }
}
