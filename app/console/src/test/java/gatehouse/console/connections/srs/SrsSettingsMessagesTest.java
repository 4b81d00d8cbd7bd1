package gatehouse.console.connections.srs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatehouse.clients.http.CertificateTrust;
import gatehouse.clients.srs.SrsSettings;
import gatehouse.clients.srs.SrsSettingsException;
import gatehouse.clients.srs.SrsTimeLimits;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** A setting with which an SRS is never called is named as the screen names it. */
class SrsSettingsMessagesTest {
    private static final String DESKTOP = "https://desktop.example";

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.7:8080, SRS is only reachable on the agent’s own PC.",
        "'', SRS address (on this computer): must not be empty.",
        "127.0.0.1:8080, SRS address (on this computer): must start with https:// or http://.",
        "http://127.0.0.1, 'SRS address (on this computer): must end with its port, as SRS has no"
                + " usual one.'"
    })
    void the_address(String address, String sentence) {
        assertThat(sentence(address, DESKTOP)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Web desktop origin: must not be empty.",
        "https://desktop.example/login, Web desktop origin: must end after the host and the port.",
        "https://Desktop.example, Web desktop origin: must be written as a browser sends it:"
                + " https://desktop.example."
    })
    void the_origin(String origin, String sentence) {
        assertThat(sentence("http://127.0.0.1:8080", origin)).isEqualTo(sentence);
    }

    private static String sentence(String address, String origin) {
        SrsSettingsException refused =
                catchThrowableOfType(
                        SrsSettingsException.class,
                        () ->
                                SrsSettings.read(
                                        address,
                                        origin,
                                        CertificateTrust.system(),
                                        SrsTimeLimits.standard(),
                                        Optional.empty()));
        return SrsSettingsMessages.of(refused.fault());
    }
}
