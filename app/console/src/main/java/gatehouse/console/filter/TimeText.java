package gatehouse.console.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;

/**
 * Writes moments as {@link java.time.Instant#toString} does, and quickly where one day follows
 * itself, as in a journal.
 */
public final class TimeText {
    private static final String CHARACTERS = "0123456789-+:.tTzZ*";
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final String TIME = "T00:00:00.000Z";

    private long day = Long.MIN_VALUE;
    private byte[] text = {};
    private int date;
    private int end;

    /** Whether the text of a moment can be what is wanted. */
    public static boolean canHold(TextPattern pattern) {
        return pattern.written().chars().allMatch(unit -> CHARACTERS.indexOf(unit) >= 0);
    }

    /** Whether the text of a moment is what is wanted. */
    public boolean isIn(TextPattern pattern, long millis) {
        write(millis);
        return pattern.isIn(text, 0, end);
    }

    private void write(long millis) {
        long days = Math.floorDiv(millis, MILLIS_OF_DAY);
        if (days != day) {
            day = days;
            String written = LocalDate.ofEpochDay(days).toString();
            text = (written + TIME).getBytes(ISO_8859_1);
            date = written.length();
        }
        int rest = Math.floorMod(millis, (int) MILLIS_OF_DAY);
        int fraction = rest % 1000;
        digits(date + 1, 2, rest / 3_600_000);
        digits(date + 4, 2, rest / 60_000 % 60);
        digits(date + 7, 2, rest / 1000 % 60);
        text[date + 9] = (byte) (fraction == 0 ? 'Z' : '.');
        digits(date + 10, 3, fraction);
        end = fraction == 0 ? date + 10 : text.length;
    }

    private void digits(int at, int count, int number) {
        int left = number;
        for (int place = at + count - 1; place >= at; place--) {
            text[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
