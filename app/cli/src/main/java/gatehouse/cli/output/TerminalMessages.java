package gatehouse.cli.output;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text of the terminal that the window does not have too, by key, in the language chosen. */
public final class TerminalMessages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("gatehouse.cli.Terminal");

    /**
     * Of the texts, not of the person: numbers in a sentence follow the language of the sentence.
     */
    private static final Locale LANGUAGE =
            BUNDLE.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : Locale.getDefault();

    private TerminalMessages() {}

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LANGUAGE).format(arguments);
    }

    /** All texts, for the help. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
