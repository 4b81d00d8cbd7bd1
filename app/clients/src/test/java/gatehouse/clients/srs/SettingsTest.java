package gatehouse.clients.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.CertificateTrust;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

/** Step 0 of the ladder: what is refused before anything is sent (contract: SRS 2). */
final class SettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080",
                "https://127.0.0.1:8443",
                "https://localhost:8443/",
                "HTTP://LOCALHOST:80"
            })
    void this_computer_is_taken_with_either_scheme(String address) {
        assertThat(read(address, SrsClientFixture.ORIGIN).server().host())
                .isIn("127.0.0.1", "localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080",
                "http://desktop.example.test:8080",
                "http://127.0.0.2:8080",
                "http://127.1:8080",
                "http://0.0.0.0:8080",
                "http://[::1]:8080",
                "http://[::ffff:127.0.0.1]:8080",
                "http://localhost.:8080",
                "http://localhost.example.test:8080",
                "http://2130706433:8080",
                "http://example.test"
            })
    void another_host_is_not_loopback(String address) {
        SrsSettingsException refused = refused(address, SrsClientFixture.ORIGIN);
        assertThat(refused.finding()).isEqualTo(SrsFinding.NOT_LOOPBACK);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Missing[setting=ADDRESS]",
        "'  ', Missing[setting=ADDRESS]",
        "127.0.0.1:8080, 'WrongAddress[setting=ADDRESS, fault=SCHEME]'",
        "ftp://127.0.0.1:8080, 'WrongAddress[setting=ADDRESS, fault=SCHEME]'",
        "http://127.0.0.1, PortMissing[]",
        "https://localhost/, PortMissing[]",
        "http://127.0.0.1:0, 'WrongAddress[setting=ADDRESS, fault=PORT]'",
        "http://127.0.0.1:8080/api, PortMissing[]",
        "http://user@127.0.0.1:8080, 'WrongAddress[setting=ADDRESS, fault=USER]'"
    })
    void an_address_that_is_not_whole_is_not_configured(String address, String fault) {
        SrsSettingsException refused = refused(address, SrsClientFixture.ORIGIN);
        assertThat(refused.finding()).isEqualTo(SrsFinding.NOT_CONFIGURED);
        assertThat(refused.fault()).hasToString(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Missing[setting=ORIGIN]",
        "desktop.example.test, 'WrongAddress[setting=ORIGIN, fault=SCHEME]'",
        "https://desktop.example.test/, OtherOriginForm[sent=https://desktop.example.test]",
        "https://desktop.example.test/login, PathFollows[setting=ORIGIN]",
        "https://desktop.example.test:443, OtherOriginForm[sent=https://desktop.example.test]",
        "https://Desktop.example.test, OtherOriginForm[sent=https://desktop.example.test]",
        "*, 'WrongAddress[setting=ORIGIN, fault=SCHEME]'",
        "'null', 'WrongAddress[setting=ORIGIN, fault=SCHEME]'"
    })
    void an_origin_that_no_browser_sends_is_not_configured(String origin, String fault) {
        SrsSettingsException refused = refused("http://127.0.0.1:8080", origin);
        assertThat(refused.finding()).isEqualTo(SrsFinding.NOT_CONFIGURED);
        assertThat(refused.fault()).hasToString(fault);
    }

    @Test
    void the_time_limits_are_those_of_the_contract() {
        assertThat(SrsTimeLimits.standard())
                .isEqualTo(
                        new SrsTimeLimits(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(5)));
        assertThat(SrsTimeLimits.standard().limits().answerBytes()).isEqualTo(64 << 10);
        assertThat(SrsTimeLimits.standard().limits().connect()).hasSeconds(2);
    }

    private static SrsSettings read(String address, String origin) {
        return SrsSettings.read(
                address,
                origin,
                CertificateTrust.system(),
                SrsTimeLimits.standard(),
                Optional.empty());
    }

    private static SrsSettingsException refused(String address, String origin) {
        return catchThrowableOfType(SrsSettingsException.class, () -> read(address, origin));
    }
}
