package gatehouse.console.words;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The texts of the window in a language that nobody speaks: English with a quarter more letters, as
 * a translation may have. Chosen with the country XA.
 */
public final class MessageBundle_en_XA extends ResourceBundle {
    private static final String WORDS = "gatehouse.console.words.MessageBundle";
    private static final int LETTERS_FOR_ONE_MORE = 4;
    private static final Pattern SPOKEN = Pattern.compile("[^:/<>*=@.]*[.:…]?");

    private final ResourceBundle english = ResourceBundle.getBundle(WORDS, Locale.ROOT);

    @Override
    protected Object handleGetObject(String key) {
        return lengthened(english.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return english.getKeys();
    }

    /**
     * The text with a quarter more letters; places and words of machines such as {@code user:999}
     * stay as they are.
     */
    static String lengthened(String text) {
        var longer = new StringBuilder();
        int depth = 0;
        int letters = 0;
        for (String word : text.splitWithDelimiters("\\s+", 0)) {
            boolean spoken = SPOKEN.matcher(word).matches();
            for (char letter : word.toCharArray()) {
                longer.append(letter);
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
                boolean counts = spoken && depth == 0 && Character.isLetter(letter);
                if (counts && letters++ % LETTERS_FOR_ONE_MORE == 0) {
                    longer.append(letter);
                }
            }
        }
        return longer.toString();
    }
}
