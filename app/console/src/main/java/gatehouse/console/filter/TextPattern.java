package gatehouse.console.filter;

import gatehouse.console.words.EncodedText;
import gatehouse.console.words.FoldedText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a term of a filter looks for: folded pieces of text, in order, with anything between them.
 */
public final class TextPattern {
    private final String written;
    private final List<PatternPiece> pieces;
    private final boolean fromStart;
    private final boolean toEnd;

    private TextPattern(
            String written, List<PatternPiece> pieces, boolean fromStart, boolean toEnd) {
        this.written = written;
        this.pieces = pieces;
        this.fromStart = fromStart && !pieces.isEmpty();
        this.toEnd = toEnd && !pieces.isEmpty();
    }

    /** The text anywhere; stars stand for any characters unless it was quoted. */
    public static TextPattern within(String text, boolean quoted) {
        return new TextPattern(text, pieces(text, quoted), false, false);
    }

    /** The whole of a text; stars stand for any characters unless it was quoted. */
    public static TextPattern whole(String text, boolean quoted) {
        return new TextPattern(
                text,
                pieces(text, quoted),
                quoted || !text.startsWith("*"),
                quoted || !text.endsWith("*"));
    }

    /** What begins with the text. */
    public static TextPattern startingWith(String text) {
        return new TextPattern(text, pieces(text, true), true, false);
    }

    private static List<PatternPiece> pieces(String text, boolean quoted) {
        List<String> parts = quoted ? List.of(text) : List.of(text.split("\\*"));
        List<PatternPiece> pieces = new ArrayList<>();
        for (String part : parts) {
            String folded = FoldedText.of(part);
            if (!folded.isEmpty()) {
                pieces.add(new PatternPiece(folded));
            }
        }
        return List.copyOf(pieces);
    }

    /** The text as it was written, stars included. */
    public String written() {
        return written;
    }

    /** How many characters a text must have at least to be what is wanted. */
    public int length() {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** Whether the whole text, already folded, is what is wanted. */
    public boolean isIn(byte[] folded) {
        return isIn(folded, 0, folded.length);
    }

    /**
     * Whether a part of these bytes is what is wanted. ASCII letters may be large; anything else
     * must be folded.
     */
    public boolean isIn(byte[] text, int from, int to) {
        int at = from;
        int end = to;
        int first = 0;
        int last = pieces.size();
        if (fromStart) {
            PatternPiece head = pieces.getFirst();
            if (!head.isAt(text, from, to)) {
                return false;
            }
            at += head.bytes.length;
            first++;
        }
        if (toEnd && first == last) {
            return at == to;
        }
        if (toEnd) {
            PatternPiece tail = pieces.getLast();
            end -= tail.bytes.length;
            if (end < at || !tail.isAt(text, end, to)) {
                return false;
            }
            last--;
        }
        return areIn(first, last, text, at, end);
    }

    private boolean areIn(int first, int last, byte[] text, int from, int to) {
        int at = from;
        for (int i = first; i < last && at >= 0; i++) {
            at = pieces.get(i).endIn(text, at, to);
        }
        return at >= 0;
    }

    /** One run of folded bytes, found by Horspool's rule: it looks at its last byte first. */
    private static final class PatternPiece {
        private static final byte[] LOWER = lower();

        private final byte[] bytes;
        private final int length;

        /** How far to go on from a byte until it could be the last one; 0 if it is. */
        private final int[] skips = new int[256];

        /** How far to go on where the last byte was met, but not the rest. */
        private final int step;

        PatternPiece(String folded) {
            bytes = EncodedText.encode(folded);
            length = folded.length();
            int last = bytes.length - 1;
            Arrays.fill(skips, bytes.length);
            for (int i = 0; i < last; i++) {
                skips[bytes[i] & 0xFF] = last - i;
            }
            step = skips[bytes[last] & 0xFF];
            skips[bytes[last] & 0xFF] = 0;
            for (int upper = 'A'; upper <= 'Z'; upper++) {
                skips[upper] = skips[LOWER[upper]];
            }
        }

        private static byte[] lower() {
            byte[] lower = new byte[256];
            for (int unit = 0; unit < lower.length; unit++) {
                lower[unit] = (byte) (unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
            }
            return lower;
        }

        /** Where it ends for the first time, or -1. */
        int endIn(byte[] text, int from, int to) {
            int last = from + bytes.length - 1;
            while (last < to) {
                int skip = skips[text[last] & 0xFF];
                if (skip == 0 && isBefore(text, last)) {
                    return last + 1;
                }
                last += skip == 0 ? step : skip;
            }
            return -1;
        }

        boolean isAt(byte[] text, int start, int to) {
            int last = start + bytes.length - 1;
            return last < to && skips[text[last] & 0xFF] == 0 && isBefore(text, last);
        }

        /** Whether all but the last byte is there. */
        private boolean isBefore(byte[] text, int last) {
            int start = last - bytes.length + 1;
            int i = 0;
            while (start + i < last && LOWER[text[start + i] & 0xFF] == bytes[i]) {
                i++;
            }
            return start + i == last;
        }
    }
}
