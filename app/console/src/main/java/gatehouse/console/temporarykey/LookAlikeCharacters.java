package gatehouse.console.temporarykey;

import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Locale;

/**
 * Characters that a key from SuperOffice would hardly have: letters that look like others, dashes
 * that a word processor made, and what is not seen at all. They are named and sent as they are, as
 * keys are opaque (contract: SuperOffice 13.2).
 */
final class LookAlikeCharacters {
    private LookAlikeCharacters() {}

    /** A sentence about the first of them; empty where there are none. */
    static String note(String text) {
        List<Integer> odd = text.codePoints().filter(c -> c > 0x7E).boxed().toList();
        if (odd.isEmpty()) {
            return "";
        }
        int first = odd.getFirst();
        int at = text.codePointCount(0, text.indexOf(first)) + 1;
        return MessageBundle.of(
                "key.lookAlike",
                String.valueOf(at),
                String.format(Locale.ROOT, "U+%04X", first),
                String.valueOf(Character.getName(first)),
                odd.size());
    }
}
