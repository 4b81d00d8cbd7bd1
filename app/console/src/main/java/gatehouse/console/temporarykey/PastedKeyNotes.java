package gatehouse.console.temporarykey;

import gatehouse.clients.superoffice.access.PastedKey;
import gatehouse.console.words.MessageBundle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person should know about a key that was pasted: what was left out around it (contract:
 * SuperOffice 13.1, rule 6), and characters that a key from SuperOffice would hardly have. Those
 * are letters that look like others, dashes of word processors, and invisible signs; they are named
 * and sent as they are, as keys are opaque (contract: SuperOffice 13.2).
 */
public final class PastedKeyNotes {
    private PastedKeyNotes() {}

    /**
     * The sentences about a key; empty where nothing is to be said.
     *
     * @param sent the text that is sent for it
     */
    public static String of(PastedKey pasted, String sent) {
        String trimmed = pasted.trimmed() ? MessageBundle.of("key.trimmed") : "";
        return Stream.of(trimmed, lookAlike(sent))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A sentence about the first character that looks like another. */
    private static String lookAlike(String text) {
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
