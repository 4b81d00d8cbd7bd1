package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.ResourceBundle;

final class LocalizedTextsTest {
    private static final String BUNDLE = "gatehouse.console.words.SampleTexts";

    @Test
    void a_translation_is_a_file_and_brings_the_numbers_of_its_language() {
        LocalizedTexts texts = texts(Locale.of("sk", "SK"));

        assertThat(texts.locale()).isEqualTo(Locale.of("sk"));
        assertThat(texts.of("rows", 1204)).isEqualTo("1\u00a0204 riadkov");
    }

    @Test
    void texts_without_a_language_are_english_and_so_are_their_numbers() {
        LocalizedTexts texts = texts(Locale.ROOT);

        assertThat(texts.locale()).isEqualTo(Locale.UK);
        assertThat(texts.of("rows", 1204)).isEqualTo("1,204 rows");
    }

    private static LocalizedTexts texts(Locale language) {
        return new LocalizedTexts(ResourceBundle.getBundle(BUNDLE, language));
    }
}
