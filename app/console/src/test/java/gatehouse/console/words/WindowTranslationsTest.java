package gatehouse.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.testkit.PluralCheck;
import gatehouse.testkit.TranslationCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.nio.file.Path;
import java.util.List;

/** Each translation beside the English texts says the same in another language. */
final class WindowTranslationsTest {
    private static final Path ENGLISH =
            Path.of("src/main/resources/gatehouse/console/words/MessageBundle.properties");

    /** Limits of Gatehouse, and tries, which are told from the second one on. */
    private static final List<String> NEVER_ONE =
            List.of("defect.TOO_MANY_ROWS", "failure.tries", "sessions.headline.stopped.rowLimit");

    @Test
    void every_translation_has_the_keys_places_and_machine_words_of_english(TestReporter report) {
        TranslationCheck.longLabels(ENGLISH)
                .forEach(label -> report.publishEntry("long label", label));

        assertThat(TranslationCheck.faults(ENGLISH, key -> true)).isEmpty();
    }

    @Test
    void what_is_counted_reads_right_for_every_count_in_every_language() {
        assertThat(PluralCheck.faults(ENGLISH, key -> true)).isEmpty();
    }

    @Test
    void what_is_not_counted_by_a_choice_is_a_limit_or_more_than_one() {
        assertThat(PluralCheck.uncounted(ENGLISH, key -> true))
                .containsExactlyInAnyOrderElementsOf(NEVER_ONE);
    }
}
