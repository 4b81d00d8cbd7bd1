package gatehouse.console.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.console.environments.HomeFolder;
import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.work.TestUiThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

@Isolated("It changes the language of the whole process")
class LanguagePreferenceTest {
    private final Locale before = Locale.getDefault();
    @TempDir private Path home;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void a_chosen_language_holds_from_the_next_start_on() {
        PreferenceStore first = preferences();
        try (var background = new TestUiThread().background()) {
            PreferenceChoice choice = new LanguagePreference(first, background).choice();
            assertThat(choice.options()).contains("English", "slovenčina", "Deutsch");
            choice.choose().accept(choice.options().indexOf("slovenčina"));
        }

        LanguagePreference.apply(preferences());

        assertThat(Locale.getDefault().getLanguage()).isEqualTo("sk");
    }

    @Test
    void without_a_choice_it_is_that_of_the_computer() {
        LanguagePreference.apply(preferences());

        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void a_language_that_there_is_not_is_no_choice() {
        PreferenceStore edited = preferences();
        edited.put("language", "tlh");

        LanguagePreference.apply(edited);

        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    private PreferenceStore preferences() {
        return new PreferenceStore(HomeFolder.of(home), InstantSource.fixed(Instant.EPOCH));
    }
}
