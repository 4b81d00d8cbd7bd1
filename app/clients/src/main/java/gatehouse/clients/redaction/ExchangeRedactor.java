package gatehouse.clients.redaction;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides the secrets of one exchange, and those of the whole sign-in that it belongs to: by the
 * names they stand under, and word for word once they have been seen, as servers repeat what they
 * were sent.
 */
public final class ExchangeRedactor {
    private static final int SHORTEST_ID = 3;
    private static final int SHORTEST_COOKIE = 8;
    private static final int A_SIGNATURE = 32;
    private static final Pattern BASIC =
            Pattern.compile(
                    "(?i)basic +((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)");
    private static final Pattern ID_IN_PATH = Pattern.compile("(/sessions/)([^/?#\\s\"'<>&]+)");
    private static final Pattern ID_IN_QUERY =
            Pattern.compile("(?i)([?&]sessionId=)([^&#\\s\"'<>]+)");
    private static final Pattern PARAMETER = Pattern.compile("([?&]([A-Za-z_-]+)=)[^&#\\s\"'<>]+");

    /** What this exchange tells, for a sign-in that is over or was never there. */
    private final SecretStore own;

    private final @Nullable SecretStore ofSignIn;
    private final Supplier<List<SecretStore>> ofServer;
    private final Set<String> ids = longestFirst();

    /**
     * A redactor for one exchange.
     *
     * @param ofSignIn what the sign-in has told so far; null where there is none
     * @param body of the request
     */
    public ExchangeRedactor(@Nullable SecretStore ofSignIn, String url, String body) {
        this(ofSignIn, List::of, url, body);
    }

    /**
     * The same for an exchange with a server at which there are sign-ins.
     *
     * @param ofServer what all sign-ins at that server have told, also those that begin or go on
     *     while the exchange is under way
     */
    public ExchangeRedactor(
            @Nullable SecretStore ofSignIn,
            Supplier<List<SecretStore>> ofServer,
            String url,
            String body) {
        this.ofSignIn = ofSignIn;
        this.own = ofSignIn == null ? new SecretStore() : ofSignIn.emptyCopy();
        this.ofServer = ofServer;
        JsonMask.of(body, UnaryOperator.identity()).hidden().forEach(this::learnPassing);
        ID_IN_PATH.matcher(url).results().forEach(id -> learnId(id.group(2)));
        ID_IN_QUERY.matcher(url).results().forEach(filter -> learnIds(filter.group(2)));
    }

    /** Takes note of what a header of the request or the answer tells, wherever else it stands. */
    public void learnHeader(String name, String value) {
        if (!SecretNames.header(name)) {
            return;
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "set-cookie" -> learnCookie(value.split(";", 2)[0]);
            case "cookie" -> Stream.of(value.split(";")).forEach(this::learnCookie);
            case "x-csrf-header" -> {} // names the header that the token is in
            default -> learnCredential(value);
        }
    }

    /** The value of a header with what it tells hidden. */
    public String headerValue(String name, String value) {
        return text(SecretNames.headerValue(name, value));
    }

    /** A body, whole or cut off; what it tells is hidden in other texts from then on, too. */
    public String body(String body) {
        String masked = masked(body);
        if (!UnparsedText.mayTell(masked)) {
            return known(masked);
        }
        return UnparsedText.isJson(body) ? known(masked) : SecretNames.HIDDEN;
    }

    /** Any other text: a URL, what an exception or a server says. */
    public String text(String text) {
        return UnparsedText.withoutValues(known(text));
    }

    /** A text of which only the secrets that are known by now are hidden. */
    public String secretsHidden(String text) {
        return text.isEmpty() ? text : withoutSecrets(text);
    }

    /** What JSON and markup tell by their names is hidden, and learnt first. */
    private String masked(String body) {
        JsonMask mask = JsonMask.of(body, this::inString);
        if (!mask.hidden().isEmpty()) {
            mask.hidden().forEach(this::learnPassing);
            mask = JsonMask.of(body, this::inString);
        }
        String masked = mask.masked();
        if (masked.indexOf('<') < 0) {
            return masked;
        }
        MarkupMask markup = MarkupMask.of(masked);
        markup.hidden().forEach(this::learnPassing);
        return markup.masked();
    }

    /** What stands in a string of JSON, without its escapes: a body of its own, or a sentence. */
    private String inString(String plain) {
        if (!UnparsedText.hasSeparator(plain)) {
            return wordForWord(plain);
        }
        String masked = wordForWord(masked(plain));
        return UnparsedText.mayTell(masked) && !UnparsedText.isJson(plain)
                ? UnparsedText.withoutValues(masked)
                : masked;
    }

    private String known(String text) {
        String redacted = wordForWord(text);
        if (redacted.contains("/sessions/")) {
            redacted = ID_IN_PATH.matcher(redacted).replaceAll(ExchangeRedactor::shortenedId);
        }
        if (redacted.indexOf('?') >= 0 || redacted.indexOf('&') >= 0) {
            redacted = ID_IN_QUERY.matcher(redacted).replaceAll(ExchangeRedactor::shortenedId);
            redacted = PARAMETER.matcher(redacted).replaceAll(ExchangeRedactor::hiddenParameter);
        }
        return redacted;
    }

    private String wordForWord(String text) {
        String redacted = withoutSecrets(text);
        for (String id : ids) {
            redacted = redacted.replace(id, SecretNames.shortened(id));
        }
        return redacted;
    }

    private String withoutSecrets(String text) {
        String redacted = ofSignIn == null ? text : ofSignIn.hide(text);
        if (ofSignIn == null || ofSignIn.isEnded()) {
            redacted = own.hide(redacted);
        }
        for (SecretStore other : ofServer.get()) {
            if (other != ofSignIn) {
                redacted = other.hide(redacted);
            }
        }
        return redacted;
    }

    private void learn(String secret) {
        own.learn(secret);
        if (ofSignIn != null) {
            ofSignIn.learn(secret);
        }
    }

    private void learnPassing(String secret) {
        own.learnPassing(secret);
        if (ofSignIn != null) {
            ofSignIn.learnPassing(secret);
        }
    }

    private void learnCredential(String value) {
        learnPassing(value);
        learnPassing(value.substring(value.indexOf(' ') + 1));
        learnPassword(value);
        Stream.of(plain(value).split("[ ,=]"))
                .filter(part -> part.length() >= A_SIGNATURE)
                .forEach(this::learnPassing);
    }

    /** A short one is as likely a setting, such as {@code true}. */
    private void learnCookie(String pair) {
        String value = pair.substring(pair.indexOf('=') + 1).strip();
        if (value.length() >= SHORTEST_COOKIE) {
            learnPassing(value);
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

    private void learnId(String id) {
        if (id.length() >= SHORTEST_ID) {
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
        return quoted(id.group(1) + (already ? text : SecretNames.shortened(text)));
    }

    private static String hiddenParameter(MatchResult parameter) {
        return quoted(
                SecretNames.member(parameter.group(2))
                        ? parameter.group(1) + SecretNames.HIDDEN
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
