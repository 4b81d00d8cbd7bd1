package gatehouse.console.words;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Points and lengths of time in words; what a server does not tell is called unknown. */
public final class TimeFormat {
    private static final String CLOCK = "HH:mm:ss";
    private static final String MINUTES = "HH:mm";

    private final Supplier<TimeStyle> style;
    private final Function<Runnable, Subscription> changes;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter full;
    private final DateTimeFormatter ofThisYear;
    private final DateTimeFormatter ofAnotherYear;

    private TimeFormat(
            Supplier<TimeStyle> style, Function<Runnable, Subscription> changes, Locale locale) {
        this.style = style;
        this.changes = changes;
        this.clock = DateTimeFormatter.ofPattern(CLOCK, locale);
        this.dateTime =
                format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), ", ", CLOCK, locale);
        this.full =
                format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM),
                        ", ",
                        CLOCK + " zzz",
                        locale);
        this.ofThisYear =
                format(DateTimeFormatter.ofLocalizedPattern("MMMd"), " ", MINUTES, locale);
        this.ofAnotherYear =
                format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT), " ", MINUTES, locale);
    }

    /**
     * Times in a style that may change, in the language of the texts.
     *
     * @param style is asked each time that something is written, on any thread
     * @param changes calls back after each change until the subscription ends
     */
    public static TimeFormat in(
            Supplier<TimeStyle> style, Function<Runnable, Subscription> changes) {
        return new TimeFormat(style, changes, MessageBundle.locale());
    }

    /** Times of that zone in the language of the texts. */
    public static TimeFormat in(ZoneId zone) {
        return in(zone, MessageBundle.locale());
    }

    /** Times of that zone in the language and the order of a country. */
    public static TimeFormat in(ZoneId zone, Locale locale) {
        var fixed = new TimeStyle(zone, false);
        return new TimeFormat(() -> fixed, _ -> Subscription.EMPTY, locale);
    }

    /** In which zone points of time are shown. */
    public ZoneId zone() {
        return style.get().zone();
    }

    /** Whether lists show moments, and not how long ago they were. */
    public boolean isExact() {
        return style.get().exact();
    }

    /** Calls back once times are written otherwise, until the subscription ends. */
    public Subscription changes(Runnable changed) {
        return changes.apply(changed);
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
        return written(when, clock);
    }

    /** Date and time, in the order of the language: {@code 21 Nov 2026, 14:03:22}. */
    public String dateTime(Instant when) {
        return written(when, dateTime);
    }

    /**
     * Date, time and zone, in the order of the language: {@code 21 Nov 2026, 14:03:22 CET}, {@code
     * 21.11.2026, 14:03:22 MEZ}.
     */
    public String full(@Nullable Instant when) {
        return when == null ? MessageBundle.of("times.unknown") : written(when, full);
    }

    /**
     * The same in UTC, for what servers date, such as certificates: {@code 21 Nov 2026, 13:03:22
     * UTC}.
     */
    public static String utc(@Nullable Instant when) {
        return in(ZoneId.of("UTC")).full(when);
    }

    /** A moment for a list: the time of day, and the day unless it is the day of {@code now}. */
    public String moment(@Nullable Instant when, Instant now) {
        if (when == null) {
            return MessageBundle.of("times.unknown");
        }
        LocalDate day = when.atZone(zone()).toLocalDate();
        LocalDate today = now.atZone(zone()).toLocalDate();
        if (day.equals(today)) {
            return clock(when);
        }
        return written(when, day.getYear() == today.getYear() ? ofThisYear : ofAnotherYear);
    }

    private String written(Instant when, DateTimeFormatter format) {
        return format.format(when.atZone(zone()));
    }

    private static DateTimeFormatter format(
            DateTimeFormatter date, String between, String time, Locale locale) {
        return new DateTimeFormatterBuilder()
                .append(date)
                .appendLiteral(between)
                .appendPattern(time)
                .toFormatter(locale);
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
