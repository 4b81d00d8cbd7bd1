package gatehouse.console.words;

import java.util.Locale;

/** Text from elsewhere, made safe to look at. */
public final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private VisibleText() {}

    /**
     * The text with a mark in the place of every character that is not seen or that turns others
     * round: {@code ␊} for a line feed, {@code ⟨U+202E⟩} for a right-to-left override.
     *
     * <p>Text without such characters comes back as it is.
     */
    public static String text(String text) {
        if (text.codePoints().noneMatch(VisibleText::hides)) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(hides(c) ? mark(c) : Character.toString(c)));
        return shown.toString();
    }

    private static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> blank(c);
        };
    }

    /* Letters, marks and symbols for Unicode, and yet nothing is seen of them. */
    private static boolean blank(int c) {
        return c == 0x034F // combining grapheme joiner
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0 // Hangul fillers
                || c == 0x17B4
                || c == 0x17B5 // Khmer inherent vowels
                || (c >= 0x180B && c <= 0x180F) // Mongolian variation selectors
                || c == 0x2800 // empty Braille pattern
                || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static String mark(int c) {
        if (c < ' ') {
            return Character.toString(CONTROL_PICTURES + c);
        }
        return c == 0x7F
                ? Character.toString(PICTURE_OF_DELETE)
                : String.format(Locale.ROOT, "⟨U+%04X⟩", c);
    }
}
