package gatehouse.console.sessions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and diacritics, as the filter compares it. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String of(String text) {
        boolean plain = text.chars().allMatch(unit -> unit < 0x80);
        return (plain ? text : withoutMarks(text)).toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    static byte[] bytes(String text) {
        return TextBytes.encode(of(text));
    }
}
