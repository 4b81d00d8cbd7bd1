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
        assertThat(refused).hasMessageContaining("only reachable on the agent's own PC");
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "'  ', missing",
        "127.0.0.1:8080, http://",
        "ftp://127.0.0.1:8080, http://",
        "http://127.0.0.1, port",
        "https://localhost/, port",
        "http://127.0.0.1:0, port",
        "http://127.0.0.1:8080/api, ends with its port",
        "http://user@127.0.0.1:8080, password"
    })
    void an_address_that_is_not_whole_is_not_configured(String address, String said) {
        SrsSettingsException refused = refused(address, SrsClientFixture.ORIGIN);
        assertThat(refused.finding()).isEqualTo(SrsFinding.NOT_CONFIGURED);
        assertThat(refused).hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "desktop.example.test, begins with",
        "https://desktop.example.test/, https://desktop.example.test.",
        "https://desktop.example.test/login, no path",
        "https://desktop.example.test:443, https://desktop.example.test.",
        "https://Desktop.example.test, https://desktop.example.test.",
        "*, begins with",
        "'null', begins with"
    })
    void an_origin_that_no_browser_sends_is_not_configured(String origin, String said) {
        SrsSettingsException refused = refused("http://127.0.0.1:8080", origin);
        assertThat(refused.finding()).isEqualTo(SrsFinding.NOT_CONFIGURED);
        assertThat(refused).hasMessageContaining(said);
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
