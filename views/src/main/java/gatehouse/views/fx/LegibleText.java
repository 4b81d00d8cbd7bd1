package gatehouse.views.fx;

import gatehouse.console.words.VisibleText;

/** Makes text from a server safe to show: short, and without invisible characters. */
public final class LegibleText {
    private static final int LONGEST = 512;

    private LegibleText() {}

    /** Cuts the text and replaces each invisible character by a visible mark. */
    public static String text(String raw) {
        return VisibleText.text(cut(raw));
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
