package gatehouse.views.fx;

import gatehouse.console.words.Visible;

/** Makes foreign text fit for a control: short, and with nothing hidden in it. */
public final class LegibleText {
    private static final int LONGEST = 512;

    private LegibleText() {}

    /** Cuts the text, and puts a visible mark for each character that would not be seen. */
    public static String text(String raw) {
        return Visible.text(cut(raw));
    }

    /** A long text costs the table dearly, so it is cut before a cell sees it. */
    private static String cut(String raw) {
        if (raw.length() <= LONGEST) {
            return raw;
        }
        boolean splitsPair = Character.isHighSurrogate(raw.charAt(LONGEST - 1));
        return raw.substring(0, splitsPair ? LONGEST - 1 : LONGEST) + "…";
    }
}
