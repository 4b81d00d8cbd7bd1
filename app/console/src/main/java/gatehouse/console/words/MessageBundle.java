package gatehouse.console.words;

import java.util.Locale;
import java.util.ResourceBundle;

/** Every text that Gatehouse shows, by key; the window and the terminal share them. */
public final class MessageBundle {
    private static final LocalizedTexts TEXTS =
            new LocalizedTexts(ResourceBundle.getBundle("gatehouse.console.words.MessageBundle"));

    private MessageBundle() {}

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public static String of(String key, Object... arguments) {
        return TEXTS.of(key, arguments);
    }

    /** Whether there is a text for {@code key}. */
    public static boolean has(String key) {
        return TEXTS.bundle().containsKey(key);
    }

    /** The language of the texts, for numbers and times beside them. */
    public static Locale locale() {
        return TEXTS.locale();
    }

    /** All texts, for the drawings of the views. */
    public static ResourceBundle bundle() {
        return TEXTS.bundle();
    }
}
