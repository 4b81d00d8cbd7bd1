package gatehouse.views;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemContrastTest {
    private final ObservableMap<String, Object> preferences = FXCollections.observableHashMap();

    @Test
    void a_system_that_tells_nothing_has_the_usual_contrast() {
        assertThat(SystemContrast.in(preferences).get()).isFalse();
    }

    @Test
    void the_setting_of_windows_is_followed_while_the_program_runs() {
        var contrast = SystemContrast.in(preferences);
        assertThat(contrast.get()).isFalse();

        preferences.put("Windows.SPI.HighContrast", true);

        assertThat(contrast.get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"HighContrast, true", "HighContrastInverse, true", "Adwaita-dark, false"})
    void a_theme_of_gtk_says_it_by_its_name(String theme, boolean high) {
        preferences.put("GTK.theme_name", theme);

        assertThat(SystemContrast.in(preferences).get()).isEqualTo(high);
    }
}
