package gatehouse.console.environments.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class ChoiceRuleTest {
    private final ChoiceRule rule = new ChoiceRule(List.of("en-GB", "sk-SK"));

    @Test
    void a_word_is_kept_as_the_list_writes_it() {
        assertThat(rule.read("EN-gb")).isEqualTo(new SettingReading.Accepted("en-GB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-DE", "", " en-GB"})
    void another_word_is_refused_with_the_list(String text) {
        assertThat(rule.read(text))
                .isEqualTo(
                        new SettingReading.Refused(
                                new SettingFault("setting.fault.choice", "en-GB, sk-SK")));
    }
}
