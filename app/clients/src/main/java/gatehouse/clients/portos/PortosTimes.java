package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The moments that stand for "never". Servers write the first or the last date of their calendar
 * where they have no date; such a value is no point in time, and nothing may be counted from it
 * (contract: Portos 10, rule 13).
 */
public final class PortosTimes {
    /** Stands for every date of the year 1 or before it. */
    public static final Instant CALENDAR_START = Instant.parse("0001-01-01T00:00:00Z");

    /** Stands for every date of the year 9999 or after it. */
    public static final Instant CALENDAR_END = Instant.parse("9999-12-31T23:59:59Z");

    /** A time zone moves a date by less than a day, also across the end of a year. */
    private static final Instant FIRST_DATE = Instant.parse("0001-12-31T00:00:00Z");

    private static final Instant LAST_DATE = Instant.parse("9998-12-31T00:00:00Z");

    private PortosTimes() {}

    /** Whether a date of a session is one of the two that stand for "never". */
    public static boolean isNever(@Nullable Instant moment) {
        return CALENDAR_START.equals(moment) || CALENDAR_END.equals(moment);
    }

    /** The moment itself, or the end of the calendar that it lies at. */
    static Instant settled(Instant moment) {
        if (moment.isBefore(FIRST_DATE)) {
            return CALENDAR_START;
        }
        return moment.isBefore(LAST_DATE) ? moment : CALENDAR_END;
    }

    /**
     * The end of the calendar that a date without a zone lies at; null for any other text, as a
     * date without a zone is no moment.
     */
    static @Nullable Instant endOfCalendar(String text) {
        try {
            Instant moment = settled(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            return isNever(moment) ? moment : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
