package gatehouse.console.environments.network;

import gatehouse.clients.route.ClientCertificate;
import gatehouse.console.environments.network.SecretNeed.NeedKind;
import gatehouse.console.environments.settings.SettingFault;
import gatehouse.console.environments.settings.SettingReading;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule for a client certificate: the whole path of a file that ends with {@code .p12} or {@code
 * .pfx}. The file is looked for when a call needs it; a path of another operating system is
 * accepted, as environments are handed on.
 */
public final class ClientCertificateRule implements SecretRule {
    private static final Pattern WHOLE =
            Pattern.compile("(?:/|\\\\\\\\|[A-Za-z]:[\\\\/])\\P{Cntrl}*");
    private static final Pattern PKCS12 = Pattern.compile("(?i).*[^/\\\\]\\.(?:p12|pfx)");

    @Override
    public SettingReading read(String text) {
        return WHOLE.matcher(text).matches() && PKCS12.matcher(text).matches()
                ? new SettingReading.Accepted(text)
                : new SettingReading.Refused(new SettingFault("setting.fault.clientCertificate"));
    }

    @Override
    public boolean namesFile() {
        return true;
    }

    @Override
    public Optional<SecretNeed> need(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new SecretNeed(NeedKind.CLIENT_CERTIFICATE, text));
    }

    /**
     * What an accepted text means.
     *
     * @param secrets are asked for the password when the file is read
     */
    Optional<ClientCertificate> certificate(String text, ConnectionSecrets secrets) {
        return need(text).map(need -> new ClientCertificate(text, () -> secrets.find(need)));
    }
}
