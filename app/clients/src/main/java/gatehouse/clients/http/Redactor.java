package gatehouse.clients.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides the secrets of one call wherever they turn up: by the names they stand under, and word for
 * word once they have been seen, as servers repeat what they were sent.
 */
final class Redactor {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_COOKIE = 8;
    private static final int A_SIGNATURE = 32;
    private static final Pattern BASIC =
            Pattern.compile(
                    "(?i)basic +((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)");
    private static final Pattern ID_IN_PATH = Pattern.compile("(/sessions/)([^/?#\\s\"'<>&]+)");
    private static final Pattern ID_IN_QUERY =
            Pattern.compile("(?i)([?&]sessionId=)([^&#\\s\"'<>]+)");
    private static final Pattern PARAMETER = Pattern.compile("([?&]([A-Za-z_-]+)=)[^&#\\s\"'<>]+");

    private final Set<String> secrets = longestFirst();
    private final Set<String> ids = longestFirst();

    Redactor(List<Header> headers, String url, byte[] body) {
        learn(headers);
        learnFrom(new String(body, StandardCharsets.UTF_8));
        ID_IN_PATH.matcher(url).results().forEach(id -> learnId(id.group(2)));
        ID_IN_QUERY.matcher(url).results().forEach(filter -> learnIds(filter.group(2)));
    }

    /** Takes note of what the headers of a request or an answer tell, wherever else it stands. */
    void learn(List<Header> headers) {
        headers.stream().filter(header -> Secrets.header(header.name())).forEach(this::learn);
    }

    /** The headers with what they tell hidden, in their order. */
    List<Header> headers(List<Header> headers) {
        return headers.stream()
                .map(h -> new Header(h.name(), text(Secrets.headerValue(h.name(), h.value()))))
                .toList();
    }

    /** A body, whole or cut off. */
    String body(String body) {
        JsonMask mask = JsonMask.of(body, this::wordForWord);
        if (!mask.hidden().isEmpty()) {
            mask.hidden().forEach(this::learn);
            mask = JsonMask.of(body, this::wordForWord);
        }
        if (mask.masked().indexOf('<') < 0) {
            return text(mask.masked());
        }
        MarkupMask markup = MarkupMask.of(mask.masked());
        markup.hidden().forEach(this::learn);
        return text(markup.masked());
    }

    /** Any other text: a URL, what an exception or a server says. */
    String text(String text) {
        String redacted = wordForWord(text);
        if (redacted.contains("/sessions/")) {
            redacted = ID_IN_PATH.matcher(redacted).replaceAll(Redactor::shortenedId);
        }
        if (redacted.indexOf('?') >= 0 || redacted.indexOf('&') >= 0) {
            redacted = ID_IN_QUERY.matcher(redacted).replaceAll(Redactor::shortenedId);
            redacted = PARAMETER.matcher(redacted).replaceAll(Redactor::hiddenParameter);
        }
        return redacted;
    }

    private String wordForWord(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, Secrets.HIDDEN);
        }
        for (String id : ids) {
            redacted = redacted.replace(id, Secrets.shortened(id));
        }
        return redacted;
    }

    private void learnFrom(String json) {
        JsonMask.of(json, UnaryOperator.identity()).hidden().forEach(this::learn);
    }

    private void learn(Header header) {
        String value = header.value();
        switch (header.name().toLowerCase(Locale.ROOT)) {
            case "set-cookie" -> learnCookie(value.split(";", 2)[0]);
            case "cookie" -> Stream.of(value.split(";")).forEach(this::learnCookie);
            case "x-csrf-header" -> {} // names the header that the token is in
            default -> learnCredential(value);
        }
    }

    private void learnCredential(String value) {
        learn(value);
        learn(value.substring(value.indexOf(' ') + 1));
        learnPassword(value);
        Stream.of(plain(value).split("[ ,=]"))
                .filter(part -> part.length() >= A_SIGNATURE)
                .forEach(this::learn);
    }

    /** A short one is as likely a setting, such as {@code true}. */
    private void learnCookie(String pair) {
        String value = pair.substring(pair.indexOf('=') + 1).strip();
        if (value.length() >= SHORTEST_COOKIE) {
            learn(value);
        }
    }

    private void learnPassword(String authorization) {
        Matcher basic = BASIC.matcher(authorization);
        if (basic.matches()) {
            byte[] pair = Base64.getDecoder().decode(basic.group(1));
            String text = new String(pair, StandardCharsets.UTF_8);
            learn(text.substring(text.indexOf(':') + 1));
        }
    }

    private void learn(String secret) {
        if (secret.length() >= SHORTEST && !secret.equals(Secrets.HIDDEN)) {
            secrets.add(secret);
            secrets.add(PathSegment.percent(secret, ""));
            secrets.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        }
    }

    private void learnId(String id) {
        if (id.length() >= SHORTEST) {
            ids.add(id);
            ids.add(plain(id));
        }
    }

    /** Those in a filter such as {@code eq:abc}, which are no more than 6 characters shown. */
    private void learnIds(String filter) {
        Stream.of(filter.split("[:;,]")).filter(id -> id.length() > 6).forEach(this::learnId);
    }

    private static String plain(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    private static String shortenedId(MatchResult id) {
        String text = id.group(2);
        boolean already = text.endsWith("…");
        return quoted(id.group(1) + (already ? text : Secrets.shortened(text)));
    }

    private static String hiddenParameter(MatchResult parameter) {
        return quoted(
                Secrets.member(parameter.group(2))
                        ? parameter.group(1) + Secrets.HIDDEN
                        : parameter.group());
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static Set<String> longestFirst() {
        return new ConcurrentSkipListSet<>(
                Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
    }
}
