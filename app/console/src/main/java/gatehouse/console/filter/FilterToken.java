package gatehouse.console.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * One term of a filter as it is written: {@code -user:"a b"}.
 *
 * @param at where it begins
 * @param end where it ends
 * @param field the letters before {@code operator}; empty for a word
 * @param operator {@code :}, {@code <}, {@code >}, or 0 for a word
 * @param valueAt where the value begins, its quote included
 * @param value what stands after the operator, without quotes
 * @param closed whether a quote that was opened is closed too
 */
public record FilterToken(
        int at,
        int end,
        boolean negated,
        String field,
        char operator,
        int valueAt,
        String value,
        boolean quoted,
        boolean closed) {

    private static final char NONE = 0;

    /** Whether it names no field. */
    public boolean isWord() {
        return operator == NONE;
    }

    /** The terms of a text, one more than {@code most} at the most. */
    public static List<FilterToken> of(String text, int most) {
        List<FilterToken> tokens = new ArrayList<>();
        int at = skipSpace(text, 0);
        while (at < text.length() && tokens.size() <= most) {
            FilterToken token = read(text, at);
            tokens.add(token);
            at = skipSpace(text, token.end);
        }
        return tokens;
    }

    private static FilterToken read(String text, int at) {
        boolean negated = text.charAt(at) == '-';
        int fieldAt = negated ? at + 1 : at;
        int fieldEnd = skipLetters(text, fieldAt);
        boolean named = fieldEnd > fieldAt && ":<>".indexOf(charAt(text, fieldEnd)) >= 0;
        String field = named ? text.substring(fieldAt, fieldEnd) : "";
        char operator = named ? text.charAt(fieldEnd) : NONE;
        int valueAt = named ? fieldEnd + 1 : fieldAt;
        if (charAt(text, valueAt) != '"') {
            int end = skipValue(text, valueAt);
            String value = text.substring(valueAt, end);
            return new FilterToken(at, end, negated, field, operator, valueAt, value, false, true);
        }
        int quote = text.indexOf('"', valueAt + 1);
        int valueEnd = quote < 0 ? text.length() : quote;
        int end = quote < 0 ? valueEnd : quote + 1;
        String value = text.substring(valueAt + 1, valueEnd);
        return new FilterToken(at, end, negated, field, operator, valueAt, value, true, quote >= 0);
    }

    /** The character at a place, a space beyond the end. */
    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipValue(String text, int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skipLetters(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A value as it must be written to stand for itself. */
    public static String value(String plain) {
        boolean bare =
                plain.indexOf('*') < 0
                        && !plain.isEmpty()
                        && plain.chars().noneMatch(unit -> isSpace((char) unit));
        return bare ? plain : '"' + plain + '"';
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
