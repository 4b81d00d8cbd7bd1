package gatehouse.clients.portos;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a duration as .NET writes it: {@code 1.00:00:00}, {@code 00:00:00.7933458}. */
final class TimeSpanParser {
    private static final Pattern FORM =
            Pattern.compile("(-)?(?:(\\d{1,8})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?");

    private TimeSpanParser() {}

    /** The duration; null where the text is none. */
    static @Nullable Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        String fraction = form.group(6) == null ? "" : form.group(6);
        Duration span =
                Duration.ofDays(form.group(2) == null ? 0 : Long.parseLong(form.group(2)))
                        .plusHours(Long.parseLong(form.group(3)))
                        .plusMinutes(Long.parseLong(form.group(4)))
                        .plusSeconds(Long.parseLong(form.group(5)))
                        .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        return form.group(1) == null ? span : span.negated();
    }
}
