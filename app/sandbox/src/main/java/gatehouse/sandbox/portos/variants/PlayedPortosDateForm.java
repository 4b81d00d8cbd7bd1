package gatehouse.sandbox.portos.variants;

import java.time.Instant;
import java.time.ZoneOffset;

/** The ways to write an instant; written by hand because a page has thousands of them. */
public enum PlayedPortosDateForm {
    /** A fraction of up to three digits without trailing zeros, as in the vendor's examples. */
    TRIMMED,
    THREE_DIGITS,
    SEVEN_DIGITS,
    OFFSET;

    public String written(Instant instant) {
        return switch (this) {
            case TRIMMED -> trimmed(digits(instant, 3));
            case THREE_DIGITS -> digits(instant, 3).append('Z').toString();
            case SEVEN_DIGITS -> digits(instant, 7).append('Z').toString();
            case OFFSET -> digits(instant, 3).append("+00:00").toString();
        };
    }

    private static String trimmed(StringBuilder text) {
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(text.charAt(end - 1) == '.' ? end - 1 : end);
        return text.append('Z').toString();
    }

    private static StringBuilder digits(Instant instant, int fraction) {
        var time = instant.atOffset(ZoneOffset.UTC);
        var text = new StringBuilder(34);
        padded(text, time.getYear(), 4).append('-');
        padded(text, time.getMonthValue(), 2).append('-');
        padded(text, time.getDayOfMonth(), 2).append('T');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2).append('.');
        padded(text, time.getNano(), 9).setLength(20 + fraction);
        return text;
    }

    private static StringBuilder padded(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat('0', width - digits.length()).append(digits);
    }
}
