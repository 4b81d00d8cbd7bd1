package gatehouse.console.words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Points and lengths of time in words; what a server does not tell is called unknown.
 *
 * @param zone in which points of time are shown
 * @param locale in whose language and digits they are written
 */
public record TimeFormat(ZoneId zone, Locale locale) {
    private static final String CLOCK = "HH:mm:ss";
    private static final String DATE_TIME = "d MMM uuuu, HH:mm:ss";
    private static final String FULL = DATE_TIME + " zzz";

    /** Times of that zone in the language of the texts. */
    public static TimeFormat in(ZoneId zone) {
        return new TimeFormat(zone, MessageBundle.locale());
    }

    /** A length in its largest unit: {@code 45 s}, {@code 31 min}, {@code 3 h}, {@code 2 days}. */
    public static String length(Duration length) {
        Duration whole = length.abs();
        if (whole.compareTo(Duration.ofMinutes(1)) < 0) {
            return MessageBundle.of("times.seconds", whole.toSeconds());
        }
        if (whole.compareTo(Duration.ofHours(1)) < 0) {
            return MessageBundle.of("times.minutes", whole.toMinutes());
        }
        if (whole.compareTo(Duration.ofDays(2)) < 0) {
            return MessageBundle.of("times.hours", whole.toHours());
        }
        return MessageBundle.of("times.days", whole.toDays());
    }

    /** How long ago: {@code 3 h}. */
    public static String since(@Nullable Instant when, Instant now) {
        return when == null ? MessageBundle.of("times.unknown") : length(atLeastZero(when, now));
    }

    /** How long ago, as it stands in a sentence: {@code 3 h ago}. */
    public static String ago(@Nullable Instant when, Instant now) {
        return when == null
                ? MessageBundle.of("times.ago.unknown")
                : MessageBundle.of("times.ago", length(atLeastZero(when, now)));
    }

    /** When it ends: {@code in 8 h}, {@code expired}. */
    public static String until(@Nullable Instant when, Instant now) {
        if (when == null) {
            return MessageBundle.of("times.unknown");
        }
        return when.isAfter(now)
                ? MessageBundle.of("times.in", length(Duration.between(now, when)))
                : MessageBundle.of("times.expired");
    }

    /** Time of day: {@code 14:03:22}. */
    public String clock(Instant when) {
        return written(when, CLOCK);
    }

    /** Date and time: {@code 21 Nov 2026, 14:03:22}. */
    public String dateTime(Instant when) {
        return written(when, DATE_TIME);
    }

    /** Date, time and zone: {@code 21 Nov 2026, 14:03:22 CET}. */
    public String full(@Nullable Instant when) {
        return when == null ? MessageBundle.of("times.unknown") : written(when, FULL);
    }

    private String written(Instant when, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(when.atZone(zone));
    }

    /** Minutes and seconds left: {@code 14:59}. */
    public static String countdown(Duration left) {
        return String.format(
                MessageBundle.locale(), "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    /** A short length with its unit: {@code 41 ms}, {@code 3.6 s}. */
    public static String took(Duration took) {
        return took.toMillis() < 1000
                ? MessageBundle.of("times.millis", took.toMillis())
                : MessageBundle.of("times.tenths", took.toMillis() / 1000.0);
    }

    private static Duration atLeastZero(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.isNegative() ? Duration.ZERO : between;
    }
}
