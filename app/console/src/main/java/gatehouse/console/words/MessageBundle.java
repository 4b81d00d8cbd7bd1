package gatehouse.console.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text that Gatehouse shows, by key; the window and the terminal share them. */
public final class MessageBundle {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("gatehouse.console.words.MessageBundle", Locale.ROOT);
    private static final Locale NUMBERS = Locale.UK;

    private MessageBundle() {}

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), NUMBERS).format(arguments);
    }

    /** Whether there is a text for {@code key}. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** All texts, for the drawings of the views. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
