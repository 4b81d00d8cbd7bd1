package gatehouse.clients.superoffice.access;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a whole link the parts that may be its key. */
final class KeyLinkReader {
    private static final Pattern FORM =
            Pattern.compile("(?i)https?://[^/?#]*(/[^?#]*)?(\\?[^#]*)?(#.*)?");
    private static final Pattern KEY_LIKE = Pattern.compile("[A-Za-z0-9+/_%-]{16,}=*");
    private static final int MOST_FORMS = 8;

    private KeyLinkReader() {}

    static boolean is(String text) {
        return FORM.matcher(joined(text)).matches();
    }

    /** The likeliest first: what is called a key, then what is longer. */
    static List<PastedKey.AlternativeForm> forms(String text) {
        Matcher link = FORM.matcher(joined(text));
        if (!link.matches()) {
            return List.of();
        }
        var parts = new ArrayList<LinkPart>();
        addParameters(parts, link.group(2));
        addParameters(parts, link.group(3));
        addEndOfPath(parts, link.group(1));
        parts.sort(
                Comparator.comparing((LinkPart part) -> !part.calledKey())
                        .thenComparing(part -> -part.value().length()));
        return parts.stream().flatMap(part -> part.forms().stream()).limit(MOST_FORMS).toList();
    }

    /** Mail programs break links into lines and put brackets around them. */
    private static String joined(String text) {
        return text.replaceAll("\\s", "").replaceAll("^<|>$", "");
    }

    private static void addParameters(List<LinkPart> parts, @Nullable String queryOrFragment) {
        if (queryOrFragment == null) {
            return;
        }
        // A semicolon parts as well, and so ends an ampersand that is written &amp;.
        for (String parameter : queryOrFragment.split("[?#&;]", -1)) {
            int equals = parameter.indexOf('=');
            if (KEY_LIKE.matcher(parameter).matches()) {
                parts.add(new LinkPart(PastedKey.PasteKind.LINK_PARAMETER, "", parameter));
            } else if (equals > 0 && equals < parameter.length() - 1) {
                parts.add(
                        new LinkPart(
                                PastedKey.PasteKind.LINK_PARAMETER,
                                parameter.substring(0, equals),
                                parameter.substring(equals + 1)));
            }
        }
    }

    private static void addEndOfPath(List<LinkPart> parts, @Nullable String path) {
        String end = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        if (KEY_LIKE.matcher(end).matches()) {
            parts.add(new LinkPart(PastedKey.PasteKind.LINK_PATH, "", end));
        }
    }

    /** A part of the link that may be the key. */
    private record LinkPart(PastedKey.PasteKind kind, String name, String value) {
        @Override
        public String toString() {
            return kind + " " + name;
        }

        boolean calledKey() {
            return name.toLowerCase(Locale.ROOT).contains("key");
        }

        List<PastedKey.AlternativeForm> forms() {
            String decoded = PercentDecoder.decoded(value);
            var forms = new ArrayList<PastedKey.AlternativeForm>();
            if (!decoded.equals(value)) {
                forms.add(
                        new PastedKey.AlternativeForm(kind, name, true, TemporaryKey.of(decoded)));
            }
            forms.add(new PastedKey.AlternativeForm(kind, name, false, TemporaryKey.of(value)));
            return forms;
        }
    }
}
