package gatehouse.clients.redaction;

import tools.jackson.core.io.JsonStringEncoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hides the values of telling members in JSON text, whole or cut off, and what a cleaner finds in
 * strings that are written with escapes; leaves all else as it stands. Text that is not JSON comes
 * through as it is.
 */
final class JsonMask {
    /** Names are short, and one that is written with escapes is at most six times as long. */
    private static final int LONGEST_TELLING = 120;

    /** A setting as short as this would be hidden in many a text. */
    private static final int SHORTEST_IN_A_NEST = 8;

    private static final Set<String> WORDS = Set.of("null", "true", "false");

    private final String text;
    private final UnaryOperator<String> cleaner;
    private final StringBuilder masked = new StringBuilder();
    private final List<String> hidden = new ArrayList<>();
    private int at;

    private JsonMask(String text, UnaryOperator<String> cleaner) {
        this.text = text;
        this.cleaner = cleaner;
    }

    static JsonMask of(String text, UnaryOperator<String> cleaner) {
        var mask = new JsonMask(text, cleaner);
        mask.run();
        return mask;
    }

    String masked() {
        return masked.toString();
    }

    /** The values that were hidden, in clear. */
    List<String> hidden() {
        return hidden;
    }

    private void run() {
        for (int next = text.indexOf('"'); next >= 0; next = text.indexOf('"', at)) {
            copyTo(next);
            stringOrMember();
        }
        copyTo(text.length());
    }

    private void stringOrMember() {
        int end = endOfString(at);
        int value = afterColon(end);
        if (value < 0 || end - at > LONGEST_TELLING) {
            clean(end);
            return;
        }
        String name = unescaped(at, end);
        clean(end);
        if (SecretNames.member(name)) {
            copyTo(value);
            hide();
        } else if (SecretNames.sessionId(name)) {
            copyTo(value);
            shorten();
        }
    }

    private void hide() {
        if (at >= text.length()) {
            return;
        }
        char first = text.charAt(at);
        int end = endOfValue(at);
        String raw = text.substring(at, end);
        if (first == '"') {
            hidden.add(unescaped(at, end));
        } else if (first == '{' || first == '[') {
            rememberStrings(end);
        } else if (!WORDS.contains(raw)) {
            hidden.add(raw);
        }
        masked.append(raw.equals("null") ? raw : '"' + SecretNames.HIDDEN + '"');
        at = end;
    }

    /** The strings in a nest that are long enough to be secrets rather than settings. */
    private void rememberStrings(int endOfNest) {
        int next = text.indexOf('"', at, endOfNest);
        while (next >= 0) {
            int end = endOfString(next);
            String plain = unescaped(next, end);
            if (afterColon(end) < 0 && plain.length() >= SHORTEST_IN_A_NEST) {
                hidden.add(plain);
            }
            next = end < endOfNest ? text.indexOf('"', end, endOfNest) : -1;
        }
    }

    private void shorten() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = endOfString(at);
            masked.append('"').append(SecretNames.shortened(unescaped(at, end))).append('"');
            at = end;
        }
    }

    /** Strings without escapes and names are left to whoever cleans the text as a whole. */
    private void clean(int end) {
        String plain = unescaped(at, end);
        if (!escaped(at, end) && !UnparsedText.hasSeparator(plain)) {
            copyTo(end);
            return;
        }
        String clean = cleaner.apply(plain);
        if (clean.equals(plain)) {
            copyTo(end);
        } else {
            masked.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(clean));
            masked.append('"');
            at = end;
        }
    }

    private boolean escaped(int from, int end) {
        return text.indexOf('\\', from, end) >= 0;
    }

    private void copyTo(int end) {
        masked.append(text, at, end);
        at = end;
    }

    /** Where the value begins if a colon follows; -1 where none does. */
    private int afterColon(int from) {
        int i = skipBlanks(from);
        return i < text.length() && text.charAt(i) == ':' ? skipBlanks(i + 1) : -1;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int endOfValue(int from) {
        return switch (text.charAt(from)) {
            case '"' -> endOfString(from);
            case '{', '[' -> endOfNest(from);
            default -> {
                int i = from;
                while (i < text.length() && ",}] \t\r\n".indexOf(text.charAt(i)) < 0) {
                    i++;
                }
                yield i;
            }
        };
    }

    private int endOfNest(int from) {
        int depth = 0;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(i);
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            i++;
            if (depth == 0) {
                break;
            }
        }
        return i;
    }

    private int endOfString(int from) {
        int quote = text.indexOf('"', from + 1);
        int escape = text.indexOf('\\', from + 1, quote < 0 ? text.length() : quote);
        while (escape >= 0) {
            int next = Math.min(escape + 2, text.length());
            quote = text.indexOf('"', next);
            escape = text.indexOf('\\', next, quote < 0 ? text.length() : quote);
        }
        return quote < 0 ? text.length() : quote + 1;
    }

    private String unescaped(int from, int end) {
        boolean closed = end - from > 1 && text.charAt(end - 1) == '"';
        int last = closed ? end - 1 : end;
        if (!escaped(from, end)) {
            return text.substring(from + 1, last);
        }
        var plain = new StringBuilder();
        int i = from + 1;
        while (i < last) {
            char c = text.charAt(i++);
            if (c != '\\' || i >= last) {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(i++);
            if (escape == 'u' && hex(i, last)) {
                plain.append((char) Integer.parseInt(text, i, i + 4, 16));
                i += 4;
            } else {
                plain.append(meaning(escape));
            }
        }
        return plain.toString();
    }

    private boolean hex(int from, int last) {
        return from + 4 <= last && text.substring(from, from + 4).matches("[0-9a-fA-F]{4}");
    }

    private static char meaning(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }
}
