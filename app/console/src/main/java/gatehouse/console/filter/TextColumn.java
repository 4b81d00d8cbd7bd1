package gatehouse.console.filter;

import gatehouse.console.words.FoldedText;
import gatehouse.console.words.VisibleText;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One text of each row, held for searching: each distinct text once, as it is shown and without
 * case and diacritics. Rows are numbered from 0. Not for use by several threads at once.
 */
public final class TextColumn {
    private static final int FIRST_CAPACITY = 16;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] codes = new int[FIRST_CAPACITY];

    /** Where each text is in {@link #ends}, plus one; found by its hash, then by the next place. */
    private int[] slots = new int[2 * FIRST_CAPACITY];

    private int distinct;
    private int rows;
    private String lastText = "";
    private int lastCode = -1;

    /** Adds the text of the next row. */
    public void add(String text) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, 2 * rows);
        }
        codes[rows++] = code(text);
    }

    /** Replaces the text of a row. */
    public void set(int row, String text) {
        codes[row] = code(text);
    }

    /** The rows with texts that are wanted. */
    public BitSet matching(TextPattern pattern) {
        BitSet wanted = new BitSet(distinct);
        for (int code = 0; code < distinct; code++) {
            if (pattern.isIn(bytes, start(code), ends[code])) {
                wanted.set(code);
            }
        }
        return rowsWith(wanted);
    }

    /** The rows whose text ends with these folded bytes. */
    public BitSet endingWith(byte[] ending) {
        BitSet wanted = new BitSet(distinct);
        for (int code = 0; code < distinct; code++) {
            int from = ends[code] - ending.length;
            if (from >= start(code)
                    && Arrays.equals(bytes, from, ends[code], ending, 0, ending.length)) {
                wanted.set(code);
            }
        }
        return rowsWith(wanted);
    }

    /**
     * The same rows in the order of their texts, without case and diacritics; rows with the same
     * text stay in the order in which they come.
     */
    public int[] sorted(int[] wanted, boolean descending) {
        int[] places = places(descending);
        int[] next = new int[distinct + 1];
        for (int row : wanted) {
            next[places[codes[row]] + 1]++;
        }
        for (int place = 0; place < distinct; place++) {
            next[place + 1] += next[place];
        }
        int[] sorted = new int[wanted.length];
        for (int row : wanted) {
            sorted[next[places[codes[row]]]++] = row;
        }
        return sorted;
    }

    /** The place of each distinct text among all of them. */
    private int[] places(boolean descending) {
        var inOrder = new Integer[distinct];
        Arrays.setAll(inOrder, code -> code);
        Arrays.sort(
                inOrder, (one, other) -> descending ? compare(other, one) : compare(one, other));
        int[] places = new int[distinct];
        for (int place = 0; place < distinct; place++) {
            places[inOrder[place]] = place;
        }
        return places;
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(
                bytes, start(one), ends[one], bytes, start(other), ends[other]);
    }

    private BitSet rowsWith(BitSet wanted) {
        BitSet found = new BitSet(rows);
        if (!wanted.isEmpty()) {
            for (int row = 0; row < rows; row++) {
                if (wanted.get(codes[row])) {
                    found.set(row);
                }
            }
        }
        return found;
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    /* Neighbours often have the same text, and folding takes longer than comparing. */
    private int code(String text) {
        if (lastCode < 0 || !text.equals(lastText)) {
            lastCode = codeOf(folded(text));
            lastText = text;
        }
        return lastCode;
    }

    /* Most texts are plain, and these take a tenth of the time. */
    private static byte[] folded(String text) {
        byte[] plain = new byte[text.length()];
        for (int at = 0; at < plain.length; at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit > '~') {
                return FoldedText.bytes(VisibleText.text(text));
            }
            plain[at] = (byte) (unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
        }
        return plain;
    }

    private int codeOf(byte[] folded) {
        int slot = slot(folded, 0, folded.length);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (Arrays.equals(bytes, start(code), ends[code], folded, 0, folded.length)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = distinct + 1;
        return append(folded);
    }

    private int append(byte[] folded) {
        int from = distinct == 0 ? 0 : ends[distinct - 1];
        int end = Math.addExact(from, folded.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, Math.multiplyExact(2, bytes.length)));
        }
        System.arraycopy(folded, 0, bytes, from, folded.length);
        if (distinct == ends.length) {
            ends = Arrays.copyOf(ends, 2 * distinct);
        }
        ends[distinct++] = end;
        if (2 * distinct > slots.length) {
            spread();
        }
        return distinct - 1;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int code = 0; code < distinct; code++) {
            int slot = slot(bytes, start(code), ends[code]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }

    private int slot(byte[] text, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }
}
