package gatehouse.clients.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text without its escapes, for a look at what it may tell. */
final class EscapedText {
    /** JSON in JSON in a form of a page needs as many; what is nested deeper is no accident. */
    private static final int MOST_ROUNDS = 4;

    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:u([0-9a-fA-F]{4})|(.))|%([0-9a-fA-F]{2})"
                            + "|&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,5}));|\\x00");

    private EscapedText() {}

    /**
     * The text with one layer of escapes less after the other: backslashes, {@code %XX}, entities
     * and the zeros of UTF-16. Empty where it has no escapes.
     */
    static List<String> decodings(String text) {
        if (!hasEscape(text)) {
            return List.of();
        }
        var decodings = new ArrayList<String>();
        String last = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = ESCAPE.matcher(last).replaceAll(EscapedText::decoded);
            if (next.equals(last)) {
                break;
            }
            decodings.add(next);
            last = next;
        }
        return decodings;
    }

    /** Whether there is a character that begins an escape. */
    private static boolean hasEscape(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' || c == '%' || c == '&' || c == 0) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(MatchResult escape) {
        if (escape.group(1) != null) {
            return character(Integer.parseInt(escape.group(1), 16));
        }
        if (escape.group(2) != null) {
            return behindBackslash(escape.group(2));
        }
        if (escape.group(3) != null) {
            return character(Integer.parseInt(escape.group(3), 16));
        }
        if (escape.group(4) != null) {
            return character(Integer.parseInt(escape.group(4)));
        }
        if (escape.group(5) != null) {
            return character(Integer.parseInt(escape.group(5), 16));
        }
        return escape.group(6) == null ? "" : entity(escape);
    }

    private static String behindBackslash(String escaped) {
        return switch (escaped) {
            case "n", "r", "t", "b", "f" -> " ";
            default -> Matcher.quoteReplacement(escaped);
        };
    }

    private static String entity(MatchResult escape) {
        return switch (escape.group(6)) {
            case "quot" -> "\"";
            case "apos" -> "'";
            case "colon" -> ":";
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> " ";
            default -> escape.group();
        };
    }

    private static String character(int codePoint) {
        return Character.isValidCodePoint(codePoint)
                ? Matcher.quoteReplacement(Character.toString(codePoint))
                : "";
    }
}
