package gatehouse.console.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and diacritics, for comparisons in which neither matters. */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    /** The text in lower case and without diacritics. */
    public static String of(String text) {
        boolean plain = text.chars().allMatch(unit -> unit < 0x80);
        return (plain ? text : withoutMarks(text)).toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The same as bytes (see {@link EncodedText}). */
    public static byte[] bytes(String text) {
        return EncodedText.encode(of(text));
    }
}
