package gatehouse.cli.output;

import gatehouse.console.words.LocalizedTexts;

import java.util.ResourceBundle;

/** Every text of the terminal that the window does not have too, by key. */
public final class TerminalMessages {
    private static final LocalizedTexts TEXTS =
            new LocalizedTexts(ResourceBundle.getBundle("gatehouse.cli.Terminal"));

    private TerminalMessages() {}

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public static String of(String key, Object... arguments) {
        return TEXTS.of(key, arguments);
    }

    /** All texts, for the help. */
    public static ResourceBundle bundle() {
        return TEXTS.bundle();
    }
}
