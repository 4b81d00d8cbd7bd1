package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over the bytes of JSON that is written in the usual way: UTF-8, strings without escapes,
 * plain whole numbers. Anything else, wrong or merely rare, makes it {@linkplain #isUnusual()
 * unusual}: nothing that was read counts then, and the whole must be read by a real parser.
 */
final class UsualJson {
    /** No further member. */
    static final int NONE = -2;

    private static final int LONGEST_STRING = 1_000;
    private static final int MOST_DIGITS = 18;
    private static final byte[][] WORDS = {ascii("null"), ascii("true"), ascii("false")};

    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean unusual;
    private int from;
    private int to;
    private boolean ascii;

    /**
     * @param length how many of the bytes count
     */
    UsualJson(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether something is written in another way, or wrong. */
    boolean isUnusual() {
        return unusual;
    }

    /** From now on nothing that was read counts. */
    void giveUp() {
        unusual = true;
        at = length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the last string begins, without its quotes. */
    int from() {
        return from;
    }

    /** Where the last string ends, without its quotes. */
    int to() {
        return to;
    }

    /** Passes over a character that must follow, and blanks before it. */
    void pass(char wanted) {
        if (next() == wanted) {
            at++;
        } else {
            giveUp();
        }
    }

    /** Passes over a character if it follows, and over blanks before it. */
    boolean passIf(char wanted) {
        boolean there = next() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** The next character that is no blank; 0 at the end. */
    char next() {
        while (at < length && isBlank(bytes[at])) {
            at++;
        }
        return at < length ? (char) (bytes[at] & 0xFF) : 0;
    }

    /** Nothing may follow but blanks. */
    void end() {
        next();
        if (at < length) {
            giveUp();
        }
    }

    /**
     * Goes to the value of the next member of an object.
     *
     * @param first whether none was before it
     * @param names that are known
     * @param likely the place of that which comes here as a rule
     * @return the place of its name, -1 where it is not known, {@link #NONE} after the last
     */
    int member(boolean first, byte[][] names, int likely) {
        if (passIf('}')) {
            return NONE;
        }
        if (!first) {
            pass(',');
        }
        string();
        pass(':');
        if (unusual) {
            return NONE;
        }
        if (likely < names.length && isString(names[likely])) {
            return likely;
        }
        for (int name = 0; name < names.length; name++) {
            if (isString(names[name])) {
                return name;
            }
        }
        if (!ascii) {
            giveUp();
        }
        return -1;
    }

    private boolean isString(byte[] word) {
        return Arrays.equals(bytes, from, to, word, 0, word.length);
    }

    /** Passes over a string. */
    void string() {
        pass('"');
        from = at;
        int all = 0;
        int end = Math.min(length, from + LONGEST_STRING);
        while (at < end && bytes[at] != '"' && bytes[at] != '\\' && isText(bytes[at])) {
            all |= bytes[at++];
        }
        to = at;
        ascii = all >= 0;
        if (at < end && bytes[at] == '"') {
            at++;
        } else {
            giveUp();
        }
    }

    /** The last string, from the pool. */
    String text(TextPool texts) {
        return texts.of(bytes, from, to, this::text);
    }

    /** The last string, made anew. */
    String text() {
        return ascii ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : decoded();
    }

    /** Whether the last string is all of ASCII. */
    boolean isAscii() {
        return ascii;
    }

    private String decoded() {
        try {
            var part = ByteBuffer.wrap(bytes, from, to - from);
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException e) {
            giveUp();
            return "";
        }
    }

    /** Passes over {@code null} if it follows. */
    boolean isNull() {
        return next() == 'n' && word(WORDS[0]);
    }

    private boolean word(byte[] word) {
        int end = at + word.length;
        if (end > length || !Arrays.equals(bytes, at, end, word, 0, word.length)) {
            giveUp();
            return false;
        }
        at = end;
        return true;
    }

    /** The whole number or null that follows. */
    @Nullable Long number() {
        if (isNull()) {
            return null;
        }
        boolean negative = passIf('-');
        int begin = at;
        long number = 0;
        while (at < length && isDigit(bytes[at]) && at - begin <= MOST_DIGITS) {
            number = number * 10 + bytes[at++] - '0';
        }
        int digits = at - begin;
        boolean zeroFirst = digits > 1 && bytes[begin] == '0';
        if (digits == 0 || digits > MOST_DIGITS || zeroFirst || !isAfterValue()) {
            giveUp();
        }
        return negative ? -number : number;
    }

    private boolean isAfterValue() {
        char after = next();
        return after == ',' || after == '}' || after == ']';
    }

    /** Passes over a value that does not count; a nest is unusual. */
    void skip() {
        switch (next()) {
            case '"' -> {
                string();
                text();
            }
            case 't' -> word(WORDS[1]);
            case 'f' -> word(WORDS[2]);
            default -> number();
        }
    }

    private static boolean isText(byte b) {
        return b >= ' ' || b < 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
