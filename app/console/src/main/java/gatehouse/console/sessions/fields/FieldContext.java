package gatehouse.console.sessions.fields;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a text about a session depends on besides the session.
 *
 * @param names of people and devices
 * @param now the server's time, for ages
 * @param zone in which times of day are shown
 */
public record FieldContext(NameDirectory names, Instant now, ZoneId zone) {}
