package gatehouse.clients.superoffice.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A temporary key as a person pasted it, with other forms that may have been meant. The first is
 * what to send; the others are second checks, to be offered and named, never sent unseen (contract:
 * SuperOffice 13.1, rule 6).
 *
 * @param key what was pasted, without what does not belong to it at its ends: blanks of any kind,
 *     invisible signs and quotes; otherwise as it is, and not sent where it is empty
 * @param trimmed whether invisible signs, quotes or unusual blanks were left out at its ends
 * @param link whether it is a whole link, so that the key is likely one of the other forms
 * @param others other forms, the likeliest first
 */
public record PastedKey(
        TemporaryKey key, boolean trimmed, boolean link, List<AlternativeForm> others) {
    private static final String INVISIBLE_OR_QUOTE =
            "\uFEFF\u200B\u200C\u200D\u200E\u200F\u2060\u00AD"
                    + "\"'`\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F"
                    + "\u00AB\u00BB\u2039\u203A";
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");
    private static final Pattern ESCAPED = Pattern.compile("(?i).*%(2b|2f|3d).*");

    public PastedKey {
        others = List.copyOf(others);
    }

    /** What was done to what was pasted. */
    public enum PasteKind {
        /** {@code %2B} and its like were decoded; blanks were left out before. */
        DECODED,
        /** Blanks and line breaks were left out. */
        WITHOUT_BLANKS,
        /**
         * Each blank was taken for a plus sign that was decoded before; line breaks were left out.
         */
        BLANKS_AS_PLUS,
        /** A parameter of the link was taken. */
        LINK_PARAMETER,
        /** The end of the link's path was taken. */
        LINK_PATH
    }

    /**
     * Another form that may have been meant.
     *
     * @param parameter name of the link's parameter that was taken, empty where it has none
     * @param decoded whether {@code %XX} was decoded in what was taken
     */
    public record AlternativeForm(
            PasteKind kind, String parameter, boolean decoded, TemporaryKey key) {}

    /** Reads what was pasted; nothing is sent or judged. */
    public static PastedKey of(String pasted) {
        String text = withoutSurroundings(pasted);
        boolean link = KeyLinkReader.is(text);
        List<AlternativeForm> forms = link ? KeyLinkReader.forms(text) : plainForms(text);
        boolean trimmed = text.length() < pasted.strip().length();
        return new PastedKey(TemporaryKey.of(text), trimmed, link, distinct(text, forms));
    }

    /** What mail programs, word processors and web pages put around a text is no part of it. */
    private static String withoutSurroundings(String pasted) {
        int from = 0;
        int end = pasted.length();
        while (from < end && surrounds(pasted.charAt(from))) {
            from++;
        }
        while (end > from && surrounds(pasted.charAt(end - 1))) {
            end--;
        }
        return pasted.substring(from, end);
    }

    private static boolean surrounds(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || INVISIBLE_OR_QUOTE.indexOf(c) >= 0;
    }

    private static List<AlternativeForm> plainForms(String text) {
        var forms = new ArrayList<AlternativeForm>();
        String whole = BLANK.matcher(text).replaceAll("");
        if (ESCAPED.matcher(whole).matches()) {
            forms.add(form(PasteKind.DECODED, true, PercentDecoder.decoded(whole)));
        }
        if (whole.length() < text.length()) {
            forms.add(form(PasteKind.WITHOUT_BLANKS, false, whole));
            forms.add(
                    form(
                            PasteKind.BLANKS_AS_PLUS,
                            false,
                            LINE_BREAK.matcher(text).replaceAll("").replace(' ', '+')));
        }
        return forms;
    }

    private static AlternativeForm form(PasteKind kind, boolean decoded, String key) {
        return new AlternativeForm(kind, "", decoded, TemporaryKey.of(key));
    }

    private static List<AlternativeForm> distinct(String text, List<AlternativeForm> forms) {
        var kept = new ArrayList<AlternativeForm>();
        for (AlternativeForm form : forms) {
            boolean known =
                    form.key().equals(TemporaryKey.of(text))
                            || kept.stream().anyMatch(other -> other.key().equals(form.key()));
            if (!known) {
                kept.add(form);
            }
        }
        return kept;
    }
}
