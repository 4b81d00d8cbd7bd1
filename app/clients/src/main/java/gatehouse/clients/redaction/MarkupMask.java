package gatehouse.clients.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what stands in telling elements of XML and in telling inputs of HTML, whole or cut off;
 * leaves all else as it stands.
 */
final class MarkupMask {
    private static final Pattern ELEMENT =
            Pattern.compile("(<(?:[\\w.-]+:)?([\\w.-]+)(?:\\s[^<>]*)?>)([^<]+)");
    private static final Pattern INPUT = Pattern.compile("(?i)<input\\b[^>]*");
    private static final Pattern NAME =
            Pattern.compile("(?i)\\bname\\s*=\\s*\\\\?[\"']?([\\w.-]+)");
    private static final Pattern VALUE =
            Pattern.compile("(?i)(\\bvalue\\s*=\\s*\\\\?[\"']?)([^\"'\\s>\\\\]+)");

    private final List<String> hidden = new ArrayList<>();
    private final String masked;

    private MarkupMask(String text) {
        String elements = ELEMENT.matcher(text).replaceAll(this::element);
        masked = INPUT.matcher(elements).replaceAll(this::input);
    }

    static MarkupMask of(String text) {
        return new MarkupMask(text);
    }

    String masked() {
        return masked;
    }

    /** The values that were hidden, in clear. */
    List<String> hidden() {
        return hidden;
    }

    private String element(MatchResult element) {
        boolean telling = SecretNames.member(element.group(2)) && !element.group(3).isBlank();
        return Matcher.quoteReplacement(
                telling ? element.group(1) + hide(element.group(3)) : element.group());
    }

    private String input(MatchResult input) {
        String tag = input.group();
        Matcher name = NAME.matcher(tag);
        boolean telling = name.find() && SecretNames.member(name.group(1));
        return Matcher.quoteReplacement(
                telling
                        ? VALUE.matcher(tag)
                                .replaceAll(value ->
                                        Matcher.quoteReplacement(
                                                value.group(1) + hide(value.group(2))))
                        : tag);
    }

    private String hide(String value) {
        hidden.add(value.strip());
        return SecretNames.HIDDEN;
    }
}
