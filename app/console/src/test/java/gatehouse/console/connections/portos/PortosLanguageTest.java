package gatehouse.console.connections.portos;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.ConnectionId;
import gatehouse.console.environments.ConnectionSpec;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;

/** In which language Portos is asked for its texts. */
class PortosLanguageTest {
    @ParameterizedTest
    @CsvSource({"sk-SK, sk-SK", "sk-CZ, sk-SK", "en-GB, en-GB", "de-AT, en-GB", "nb-NO, en-GB"})
    void only_who_reads_slovak_is_answered_in_slovak(String texts, String asked) {
        assertThat(PortosAddress.language(connection(""), Locale.forLanguageTag(texts)))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"sk-SK, en-GB", "en-GB, sk-SK"})
    void what_a_connection_says_counts_in_every_language(String texts, String said) {
        assertThat(PortosAddress.language(connection(said), Locale.forLanguageTag(texts)))
                .isEqualTo(said);
    }

    private static ConnectionSpec connection(String language) {
        return PortosAddress.SCHEMA.connection(
                ConnectionId.random(),
                "portos",
                Map.of("server", "https://portos.example", "language", language));
    }
}
