package gatehouse.clients.srs;

import gatehouse.clients.http.HeaderLine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cookies of one session as bare names and values, whatever their path or other attributes say;
 * an expired or empty one deletes (contract: SRS 5).
 */
final class SrsCookieJar {
    private static final int ATTRIBUTES_READ = 1_000;
    private static final Pattern NAME = Pattern.compile("[!-:<>-~]+");
    private static final Pattern VALUE = Pattern.compile("[ -:<-~]*");
    private static final Pattern MAX_AGE =
            Pattern.compile("(?i);\\s*max-age\\s*=\\s*(-?[0-9]+)\\s*(?=;|$)");
    private static final Pattern EXPIRES =
            Pattern.compile(
                    "(?i);\\s*expires\\s*=[^;]*?([0-9]{1,2})[ -]([a-z]{3})[a-z]*[ -]([0-9]{2,4})"
                            + " +([0-9]{1,2}):([0-9]{2}):([0-9]{2})");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private final InstantSource clock;
    private final Map<String, String> byName = new LinkedHashMap<>();

    SrsCookieJar(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes over every {@code Set-Cookie} that could be sent back. */
    void take(List<HeaderLine> answer) {
        for (HeaderLine header : answer) {
            if (header.name().equalsIgnoreCase("Set-Cookie")) {
                take(header.value());
            }
        }
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The value of the header {@code Cookie}. */
    String header() {
        return byName.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void clear() {
        byName.clear();
    }

    private void take(String line) {
        int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
        int equals = line.substring(0, end).indexOf('=');
        if (equals < 0) {
            return;
        }
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1, end).strip();
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            return;
        }
        int read = Math.min(line.length(), end + ATTRIBUTES_READ);
        if (value.isEmpty() || expired(line.substring(end, read))) {
            byName.remove(name);
        } else {
            byName.put(name, value);
        }
    }

    private boolean expired(String attributes) {
        Matcher age = MAX_AGE.matcher(attributes);
        if (age.find()) {
            return age.group(1).matches("-.*|0+");
        }
        Matcher expires = EXPIRES.matcher(attributes);
        return expires.find() && !date(expires).isAfter(clock.instant());
    }

    private static Instant date(Matcher expires) {
        int year = Integer.parseInt(expires.group(3));
        int century = year >= 100 ? 0 : year < 70 ? 2000 : 1900;
        int month = MONTHS.indexOf(expires.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            return LocalDateTime.of(
                            year + century,
                            month,
                            Integer.parseInt(expires.group(1)),
                            Integer.parseInt(expires.group(4)),
                            Integer.parseInt(expires.group(5)),
                            Integer.parseInt(expires.group(6)))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }
}
