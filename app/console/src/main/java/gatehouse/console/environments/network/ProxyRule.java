package gatehouse.console.environments.network;

import gatehouse.clients.http.ServerAddress;
import gatehouse.clients.route.ProxyChoice;
import gatehouse.clients.route.ProxySignIn;
import gatehouse.clients.route.ProxyVariables;
import gatehouse.console.environments.network.SecretNeed.NeedKind;
import gatehouse.console.environments.settings.AddressRule;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule for a proxy: {@code none}, {@code system}, or {@code http://host:port}, where a user
 * name and an {@code @} may stand before the host. The password never stands there.
 */
public final class ProxyRule implements SecretRule {
    static final String NONE = "none";
    private static final String SYSTEM = "system";
    private static final String SCHEME = "http://";
    private static final Pattern NAMED = Pattern.compile("(?i)http://(?:([^/]*)@)?([^/@]*)/*");
    private static final Pattern USER = Pattern.compile("[^\\s\\p{Cntrl}:/]+");

    @Override
    public SettingReading read(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals(NONE) || word.equals(SYSTEM)) {
            return new SettingReading.Accepted(word);
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return refused("setting.fault.proxy");
        }
        String user = named.group(1);
        if (user != null && user.contains(":")) {
            return refused("setting.fault.proxyPassword");
        }
        if (user != null && !USER.matcher(user).matches()) {
            return refused("setting.fault.proxyUser");
        }
        return switch (AddressRule.SERVER.read(SCHEME + named.group(2))) {
            case SettingReading.Accepted(String address) ->
                    new SettingReading.Accepted(withUser(user, address));
            case SettingReading.Refused(SettingFault fault) ->
                    new SettingReading.Refused(new SettingFault(fault.key()));
        };
    }

    @Override
    public Optional<SecretNeed> need(String text) {
        return user(text).map(_ -> new SecretNeed(NeedKind.PROXY, text.substring(SCHEME.length())));
    }

    /**
     * What an accepted text means.
     *
     * @param secrets are asked for the password at each call
     */
    ProxyChoice choice(String text, ConnectionSecrets secrets) {
        return switch (text) {
            case NONE -> new ProxyChoice.None();
            case SYSTEM -> new ProxyChoice.OfComputer(new ProxyVariables(System.getenv()));
            default ->
                    new ProxyChoice.Named(
                            ServerAddress.parse(withoutUser(text)),
                            need(text).flatMap(need -> signIn(text, need, secrets)));
        };
    }

    private static Optional<ProxySignIn> signIn(
            String text, SecretNeed need, ConnectionSecrets secrets) {
        return user(text).map(user -> new ProxySignIn(user, () -> secrets.find(need)));
    }

    private static Optional<String> user(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() ? Optional.ofNullable(named.group(1)) : Optional.empty();
    }

    private static String withoutUser(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : SCHEME + text.substring(at + 1);
    }

    private static String withUser(@Nullable String user, String address) {
        return user == null ? address : SCHEME + user + "@" + address.substring(SCHEME.length());
    }

    private static SettingReading refused(String key) {
        return new SettingReading.Refused(new SettingFault(key));
    }
}
