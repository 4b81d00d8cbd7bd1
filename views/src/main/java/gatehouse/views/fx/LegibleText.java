package gatehouse.views.fx;

import gatehouse.console.words.VisibleText;

import java.util.regex.Pattern;

/** Makes text from a server safe to show: short, and without invisible characters. */
public final class LegibleText {
    private static final int LONGEST = 512;
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<=\\d) (?=(?:ms|s|min|h|t|d|days|døgn|B|KiB|MiB|%)(?!\\p{L}))");

    private LegibleText() {}

    /**
     * Cuts the text, replaces each invisible character by a visible mark, and keeps numbers and
     * units together.
     */
    public static String text(String raw) {
        return together(VisibleText.text(cut(raw)));
    }

    /** The text with no break of a line between a number and its unit. */
    public static String together(String text) {
        return BEFORE_UNIT.matcher(text).replaceAll("\u00a0");
    }

    /** The text as it is for a clipboard, where a space is a plain one. */
    public static String apart(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** A cell with a very long text makes a table slow, so the text is cut first. */
    private static String cut(String raw) {
        if (raw.length() <= LONGEST) {
            return raw;
        }
        boolean splitsPair = Character.isHighSurrogate(raw.charAt(LONGEST - 1));
        return raw.substring(0, splitsPair ? LONGEST - 1 : LONGEST) + "…";
    }
}
