package gatehouse.clients.redaction;

import gatehouse.clients.json.JsonReader;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges bodies that cannot be parsed. A name that tells a secret in front of a colon or an equals
 * sign means that the body may tell one in a form that the masks do not know; such a body is hidden
 * as a whole.
 */
final class UnparsedText {
    private static final Pattern NAMED =
            Pattern.compile("(?<![A-Za-z_-])([A-Za-z][A-Za-z_-]*+)[\"']?\\s*+[:=]\\s*+");
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

    /** Whether a name that tells a secret has something behind it that is not hidden. */
    static boolean mayTell(String masked) {
        Matcher named = NAMED.matcher(masked);
        while (named.find()) {
            String name = named.group(1);
            boolean telling = SecretNames.member(name) || SecretNames.header(name);
            if (telling && !hiddenOrNothing(masked, named.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hiddenOrNothing(String masked, int from) {
        int at = from;
        while (at < masked.length() && "\"'".indexOf(masked.charAt(at)) >= 0) {
            at++;
        }
        return at == masked.length()
                || masked.startsWith(SecretNames.HIDDEN, at)
                || masked.startsWith("null", at);
    }
}
