package gatehouse.clients.redaction;

import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges text that cannot be parsed. A name that tells a secret in front of a colon or an equals
 * sign means that the text may tell one in a form that the masks do not know.
 */
final class UnparsedText {
    private static final Pattern NAMED =
            Pattern.compile("(?<![A-Za-z_-])([A-Za-z][A-Za-z_-]*+)\\\\*+[\"']?\\s*+[:=]\\s*+");

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
        return text.chars().anyMatch(c -> c == ':' || c == '=' || c == '%' || c == '&');
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
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String name = named.group(1);
            boolean telling = SecretNames.member(name) || SecretNames.header(name);
            if (telling && !tellsNothing(text, named.end())) {
                return named.end();
            }
        }
        return -1;
    }

    private static boolean tellsNothing(String text, int from) {
        return TELLS_NOTHING
                .matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
