package gatehouse.clients.http;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer whose body is still coming in.
 *
 * @param status one of those that the request expected
 * @param headers as they came in
 * @param contentType empty where it is missing
 * @param body unpacked, and cut off with an exception at {@link CallLimits#answerBytes()}
 * @param hiding replaces each secret of the sign-in in a text
 */
public record AnswerStream(
        int status,
        List<HeaderLine> headers,
        String contentType,
        InputStream body,
        UnaryOperator<String> hiding) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^;\\s\"]+)");

    /**
     * A text of the answer as it may be shown, with the secrets of the sign-in hidden that a server
     * repeats in it. Not for what names something, such as an id or a user name: it must stay as it
     * came, even where a short password is a part of it.
     */
    public String shown(String text) {
        return hiding.apply(text);
    }

    /** The same for several texts. */
    public List<String> shown(List<String> texts) {
        return texts.stream().map(hiding).toList();
    }

    /** The same for texts by name, names included. */
    public Map<String, String> shown(Map<String, String> texts) {
        var shown = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> shown.put(shown(name), shown(text)));
        return shown;
    }

    /** The same answer with another body. */
    public AnswerStream withBody(InputStream other) {
        return new AnswerStream(status, headers, contentType, other, hiding);
    }

    /** Whether it is declared as JSON of any kind, or not declared at all. */
    public boolean maybeJson() {
        return contentType.isEmpty() || contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    /** How its text is encoded: as declared, and UTF-8 where nothing known is. */
    public Charset charset() {
        return charset(contentType);
    }

    /**
     * The encoding that a content type declares, and UTF-8 where it declares none that is known.
     */
    public static Charset charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
