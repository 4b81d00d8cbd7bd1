package gatehouse.clients.http;

import gatehouse.clients.redaction.PercentEncoding;

/** Puts a text that came from elsewhere into a URL, so that it can mean nothing but itself. */
public final class PathSegment {
    private PathSegment() {}

    /**
     * The text as exactly one segment of a path: UTF-8, all but {@code A-Z a-z 0-9 - _ . ~} as
     * {@code %XX} (contract: Portos 10, rule 6).
     *
     * @throws IllegalArgumentException when it is empty, {@code .} or {@code ..}, or holds a
     *     control character or half a character; the sentence does not quote it
     */
    public static String encode(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("It is empty.");
        }
        if (text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("It consists of dots only.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("It holds a control character.");
        }
        if (!wellFormed(text)) {
            throw new UnsendableRequestException(
                    NotSentReasons.TEXT_UNUSABLE, "It holds half a character.");
        }
        return percent(text);
    }

    /** UTF-8, all but {@code A-Z a-z 0-9 - _ . ~} as {@code %XX} in capitals. */
    public static String percent(String text) {
        return percent(text, "");
    }

    /** Whether every surrogate in the text has its other half. */
    public static boolean wellFormed(CharSequence text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    static String percent(String text, String alsoKept) {
        return PercentEncoding.encode(text, alsoKept);
    }
}
