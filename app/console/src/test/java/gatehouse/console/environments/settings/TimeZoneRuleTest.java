package gatehouse.console.environments.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

final class TimeZoneRuleTest {
    @Test
    void a_zone_is_kept_as_the_list_writes_it() {
        assertThat(TimeZoneRule.IANA.read("europe/bratislava"))
                .isEqualTo(new SettingReading.Accepted("Europe/Bratislava"));
        assertThat(TimeZoneRule.IANA.read("UTC")).isEqualTo(new SettingReading.Accepted("UTC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "CEST", "Europe/Nowhere", " Europe/Paris", "/", "x"})
    void what_is_no_zone_of_the_list_is_refused(String text) {
        assertThat(TimeZoneRule.IANA.read(text)).isInstanceOf(SettingReading.Refused.class);
    }

    @Test
    void a_city_alone_is_refused_with_its_zone_as_the_offer() {
        assertThat(TimeZoneRule.IANA.read("new york"))
                .isInstanceOfSatisfying(
                        SettingReading.Refused.class,
                        refused ->
                                assertThat(refused.fault().offer()).contains("America/New_York"));
        assertThat(TimeZoneRule.IANA.read("nowhere"))
                .isInstanceOfSatisfying(
                        SettingReading.Refused.class,
                        refused -> assertThat(refused.fault().offer()).isEqualTo(Optional.empty()));
    }
}
