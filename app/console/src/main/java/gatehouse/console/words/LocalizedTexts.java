package gatehouse.console.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one bundle, in the language that the program was started in, or in English where
 * there is no translation. Numbers and times in a sentence follow the language of the sentence.
 */
public final class LocalizedTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /**
     * @param bundle texts without a language of their own are British English
     */
    public LocalizedTexts(ResourceBundle bundle) {
        this.bundle = bundle;
        this.locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.UK : bundle.getLocale();
    }

    /** The text of {@code key} with its places filled; numbers are grouped. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The language of the texts. */
    public Locale locale() {
        return locale;
    }

    /** All texts. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
