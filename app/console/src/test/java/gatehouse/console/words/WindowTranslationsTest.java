package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.TranslationCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.nio.file.Path;

/** Each translation beside the English texts says the same in another language. */
final class WindowTranslationsTest {
    private static final Path ENGLISH =
            Path.of("src/main/resources/gatehouse/console/words/MessageBundle.properties");

    @Test
    void every_translation_has_the_keys_places_and_machine_words_of_english(TestReporter report) {
        TranslationCheck.longLabels(ENGLISH)
                .forEach(label -> report.publishEntry("long label", label));

        assertThat(TranslationCheck.faults(ENGLISH, key -> true)).isEmpty();
    }
}
