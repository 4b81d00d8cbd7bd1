package gatehouse.clients.portos;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads a moment as {@link Instant#parse} does, only faster where it is written in the usual form:
 * three of them in each of a million rows are worth it.
 */
final class InstantParser {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int WITHOUT_FRACTION = "2023-08-04T11:19:38".length();

    private InstantParser() {}

    /**
     * The moment in a part of the text.
     *
     * @throws DateTimeException when it is none
     */
    static Instant parse(char[] text, int from, int length) {
        return usual(text, from, length)
                ? read(text, from, length)
                : Instant.parse(new String(text, from, length));
    }

    /** {@code 2023-08-04T11:19:38Z}, or with a fraction of 1 to 9 digits, within a plain day. */
    private static boolean usual(char[] text, int from, int length) {
        return length > WITHOUT_FRACTION
                && text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 10] == 'T'
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && text[from + length - 1] == 'Z'
                && digits(text, from, 4)
                && digits(text, from + 5, 2)
                && digits(text, from + 8, 2)
                && digits(text, from + 11, 2)
                && digits(text, from + 14, 2)
                && digits(text, from + 17, 2)
                && number(text, from + 11, 2) < 24
                && number(text, from + 14, 2) < 60
                && number(text, from + 17, 2) < 60
                && usualFraction(text, from + WITHOUT_FRACTION, length - WITHOUT_FRACTION - 1);
    }

    private static boolean usualFraction(char[] text, int from, int length) {
        return length == 0
                || (length > 1
                        && length <= 10
                        && text[from] == '.'
                        && digits(text, from + 1, length - 1));
    }

    private static Instant read(char[] text, int from, int length) {
        long day =
                LocalDate.of(
                                number(text, from, 4),
                                number(text, from + 5, 2),
                                number(text, from + 8, 2))
                        .toEpochDay();
        int second =
                number(text, from + 11, 2) * 3600
                        + number(text, from + 14, 2) * 60
                        + number(text, from + 17, 2);
        int nanos = 0;
        for (int i = 0; i < 9; i++) {
            int at = WITHOUT_FRACTION + 1 + i;
            nanos = nanos * 10 + (at < length - 1 ? text[from + at] - '0' : 0);
        }
        return Instant.ofEpochSecond(day * SECONDS_OF_DAY + second, nanos);
    }

    private static boolean digits(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(char[] text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
