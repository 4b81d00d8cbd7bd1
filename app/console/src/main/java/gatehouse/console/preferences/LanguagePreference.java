package gatehouse.console.preferences;

import gatehouse.console.environments.PreferenceStore;
import gatehouse.console.words.MessageBundle;
import gatehouse.console.work.Background;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The language of the window, which is that of the computer unless the person chose another. */
public final class LanguagePreference {
    private static final Logger log = LoggerFactory.getLogger(LanguagePreference.class);
    private static final String KEPT = "language";

    /** Empty stands for the language of the computer. */
    private static final List<String> LANGUAGES = List.of("", "en", "sk", "de", "nb");

    private final PreferenceStore preferences;
    private final Background background;
    private final ObjectProperty<Integer> chosen;

    /** Begins with the language that was kept. */
    public LanguagePreference(PreferenceStore preferences, Background background) {
        this.preferences = preferences;
        this.background = background;
        this.chosen =
                new SimpleObjectProperty<>(
                        Math.max(0, LANGUAGES.indexOf(preferences.text(KEPT, ""))));
    }

    /** Takes the chosen language for this process; before any text is read. */
    public static void apply(PreferenceStore preferences) {
        String kept = preferences.text(KEPT, "");
        if (!kept.isEmpty() && LANGUAGES.contains(kept)) {
            Locale.setDefault(
                    new Locale.Builder()
                            .setLanguage(kept)
                            .setRegion(Locale.getDefault().getCountry())
                            .build());
        }
    }

    /** The choice of the preferences; each language is named in itself. */
    public PreferenceChoice choice() {
        return new PreferenceChoice(
                MessageBundle.of("preferences.language"),
                Stream.concat(
                                Stream.of(MessageBundle.of("preferences.language.computer")),
                                LANGUAGES.stream().skip(1).map(LanguagePreference::name))
                        .toList(),
                chosen,
                this::choose);
    }

    private static String name(String language) {
        Locale locale = Locale.of(language);
        return locale.getDisplayLanguage(locale);
    }

    private void choose(int place) {
        String language = LANGUAGES.get(place);
        chosen.set(place);
        preferences.put(KEPT, language);
        background.write(
                () -> {
                    preferences.save();
                    return language;
                },
                _ -> {},
                why -> log.warn("The language is not kept for the next start: {}", why));
    }
}
