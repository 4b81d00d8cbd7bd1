package gatehouse.cli.output;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** Every text of the terminal that the window does not have too, by key. */
public final class TerminalMessages {
    private static final String FILE = "/gatehouse/cli/TerminalProgram.properties";
    private static final ResourceBundle BUNDLE = read();

    private TerminalMessages() {}

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.UK).format(arguments);
    }

    /** All texts, for the help. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }

    /** Read by hand, as a bundle's name must not be that of a class. */
    private static ResourceBundle read() {
        try (var file = Objects.requireNonNull(TerminalMessages.class.getResourceAsStream(FILE));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
