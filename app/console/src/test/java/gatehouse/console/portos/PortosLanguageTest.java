package gatehouse.console.portos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

/** In which language Portos is asked for its texts. */
class PortosLanguageTest {
    @ParameterizedTest
    @CsvSource({"sk-SK, sk-SK", "sk-CZ, sk-SK", "en-GB, en-GB", "de-AT, en-GB", "nb-NO, en-GB"})
    void only_who_reads_slovak_is_answered_in_slovak(String texts, String asked) {
        assertThat(PortosModule.language(Locale.forLanguageTag(texts))).isEqualTo(asked);
    }
}
