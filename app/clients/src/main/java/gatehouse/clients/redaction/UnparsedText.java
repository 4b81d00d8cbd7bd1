package gatehouse.clients.redaction;

import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges text that cannot be parsed. A name that tells a secret in front of a colon or an equals
 * sign means that the text may tell one in a form that the masks do not know.
 */
final class UnparsedText {
    /** What may stand behind such a name: something hidden already, or nothing at all. */
    private static final Pattern TELLS_NOTHING =
            Pattern.compile(
                    "[\\\\\"']*+(?:$|<hidden>(?=$|[\\s\\\\\"',;&<)}\\]])"
                            + "|null(?=[\\\\\"']*+\\s*+(?:$|[,;&)}\\]])))");

    private static final JsonReader JSON = new JsonReader(200, 1 << 20);

    private UnparsedText() {}

    /** Whether the text is JSON, or JSON that was cut off. */
    static boolean isJson(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JSON.parser(new ByteArrayInputStream(bytes))) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
            return true;
        } catch (UnexpectedEndOfInputException e) {
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Whether there is a character that every text with a name and a value has in some form. */
    static boolean hasSeparator(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ':' || c == '=' || c == '%' || c == '&') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a name that tells a secret has something behind it that is not hidden, as the text
     * stands or as it reads without its escapes.
     */
    static boolean mayTell(String masked) {
        return valueAt(masked) >= 0 || mayTellDecoded(masked);
    }

    /** The text up to the first value that may be a secret; what follows is hidden. */
    static String withoutValues(String masked) {
        if (!hasSeparator(masked)) {
            return masked;
        }
        int value = valueAt(masked);
        if (value >= 0) {
            return masked.substring(0, value) + SecretNames.HIDDEN;
        }
        return mayTellDecoded(masked) ? SecretNames.HIDDEN : masked;
    }

    private static boolean mayTellDecoded(String masked) {
        List<String> decoded = EscapedText.decodings(masked);
        return decoded.stream().anyMatch(text -> valueAt(text) >= 0);
    }

    /** Where the first value that may be a secret begins; -1 where there is none. */
    private static int valueAt(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == ':' || c == '=') && isTelling(nameBefore(text, at))) {
                int value = skipSpaces(text, at + 1);
                if (!tellsNothing(text, value)) {
                    return value;
                }
            }
        }
        return -1;
    }

    private static boolean isTelling(String name) {
        return !name.isEmpty() && (SecretNames.member(name) || SecretNames.header(name));
    }

    /** The name before a separator, perhaps in quotes with backslashes; empty where none is. */
    private static String nameBefore(String text, int separator) {
        int end = separator;
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
            end--;
        }
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        int from = end;
        while (from > 0 && isOfName(text.charAt(from - 1))) {
            from--;
        }
        return from < end && isLetter(text.charAt(from)) ? text.substring(from, end) : "";
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || c == '_' || c == '-';
    }

    private static boolean tellsNothing(String text, int from) {
        return TELLS_NOTHING
                .matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
