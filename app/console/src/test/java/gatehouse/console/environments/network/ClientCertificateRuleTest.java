package gatehouse.console.environments.network;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.network.SecretNeed.NeedKind;
import gatehouse.console.environments.settings.SettingReading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/** The path of a client certificate. */
final class ClientCertificateRuleTest {
    private final ClientCertificateRule rule = new ClientCertificateRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/jan/desk 7.p12",
                "C:\\certificates\\desk.PFX",
                "d:/desk.p12",
                "\\\\server\\share\\desk.p12"
            })
    void a_whole_path_is_taken_as_it_is_whatever_computer_it_is_of(String path) {
        assertThat(rule.read(path)).isEqualTo(new SettingReading.Accepted(path));
        assertThat(rule.need(path)).contains(new SecretNeed(NeedKind.CLIENT_CERTIFICATE, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk.p12", "~/desk.p12", "/desk.pem", "/.p12", "/a\n.p12", "C:desk.p12"})
    void anything_else_is_refused(String path) {
        assertThat(rule.read(path)).isInstanceOf(SettingReading.Refused.class);
    }

    @Test
    void the_password_is_looked_up_when_the_file_is_read_and_is_in_no_text() {
        var secrets = new ConnectionSecrets();
        var settings = Map.of("client-certificate", "/desk.p12");
        var certificate = NetworkSettings.route(settings, secrets).certificate().orElseThrow();
        assertThat(certificate.password()).isEmpty();

        secrets.put(
                new SecretNeed(NeedKind.CLIENT_CERTIFICATE, "/desk.p12"), "s3cret".toCharArray());

        assertThat(certificate.password()).contains("s3cret".toCharArray());
        assertThat(certificate.toString()).doesNotContain("s3cret");
        assertThat(NetworkSettings.route(Map.of(), secrets).certificate()).isEmpty();
    }
}
