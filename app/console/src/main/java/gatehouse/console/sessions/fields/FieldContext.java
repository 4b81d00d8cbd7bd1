package gatehouse.console.sessions.fields;

import gatehouse.console.words.TimeFormat;

import java.time.Instant;

/**
 * What a text about a session depends on besides the session.
 *
 * @param names of people and devices
 * @param now the server's time, for ages
 * @param times writes points of time for people
 */
public record FieldContext(NameDirectory names, Instant now, TimeFormat times) {}
