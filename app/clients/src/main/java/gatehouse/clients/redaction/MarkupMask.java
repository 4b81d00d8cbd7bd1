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
    private static final Pattern OPENING =
            Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)(?:\\s[^<>]*)?(?<!/)>");
    private static final Pattern TAG = Pattern.compile("(?i)<[a-z][^<>]*");
    private static final Pattern NAME =
            Pattern.compile("(?i)\\bname\\s*=\\s*\\\\?[\"']?([\\w.-]+)");
    private static final Pattern VALUE =
            Pattern.compile("(?i)(\\b(?:value|content)\\s*=\\s*\\\\?[\"']?)([^\"'\\s>\\\\]+)");

    private final List<String> hidden = new ArrayList<>();
    private final String masked;

    private MarkupMask(String text) {
        masked = TAG.matcher(elements(text)).replaceAll(this::input);
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

    private String elements(String text) {
        var shown = new StringBuilder();
        int at = 0;
        Matcher opening = OPENING.matcher(text);
        while (opening.find(at)) {
            shown.append(text, at, opening.end());
            at = opening.end();
            if (SecretNames.member(opening.group(1))) {
                int end = closing(text, opening.group(1), at);
                String content = text.substring(at, end);
                shown.append(content.isBlank() ? content : hide(content));
                at = end;
            }
        }
        return shown.append(text, at, text.length()).toString();
    }

    /** Where the element is closed; the end of the text where it is not. */
    private static int closing(String text, String name, int from) {
        Matcher closing =
                Pattern.compile("</(?:[\\w.-]+:)?" + Pattern.quote(name) + "\\s*>").matcher(text);
        return closing.find(from) ? closing.start() : text.length();
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
