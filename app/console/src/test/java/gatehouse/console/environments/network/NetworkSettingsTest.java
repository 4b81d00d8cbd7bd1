package gatehouse.console.environments.network;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.clients.http.CallLimits;
import gatehouse.console.connections.portos.PortosAddress;
import gatehouse.console.environments.settings.ConnectionSetting;
import gatehouse.console.environments.settings.SettingReading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Map;

/** How long a connection waits, and how much it does at once. */
final class NetworkSettingsTest {
    private static final CallLimits USUAL = CallLimits.standard();

    @Test
    void a_connection_that_says_nothing_has_the_usual_limits() {
        assertThat(NetworkSettings.limits(Map.of(), USUAL)).isEqualTo(USUAL);
        assertThat(NetworkSettings.limits(Map.of("time-limit", ""), USUAL)).isEqualTo(USUAL);
    }

    @Test
    void what_a_connection_says_holds_and_nothing_else_changes() {
        CallLimits limits =
                NetworkSettings.limits(Map.of("time-limit", "90", "parallel-calls", "1"), USUAL);

        assertThat(limits).isEqualTo(USUAL.withCall(Duration.ofSeconds(90)).withParallelCalls(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "-1", "1.5", "15s", " 15", "1e2", "99999999999"})
    void a_time_limit_is_a_whole_number_of_seconds_from_1_to_600(String text) {
        ConnectionSetting setting =
                PortosAddress.SCHEMA.all().stream()
                        .filter(one -> one.key().equals("time-limit"))
                        .findFirst()
                        .orElseThrow();

        assertThat(setting.read("600")).isEqualTo(new SettingReading.Accepted("600"));
        assertThat(setting.read(text)).isInstanceOf(SettingReading.Refused.class);
    }
}
