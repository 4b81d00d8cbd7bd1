package gatehouse.console.words;

import java.time.ZoneId;

/**
 * How a person wants points of time.
 *
 * @param zone in which they are shown
 * @param exact whether lists show the moment itself, and not how long ago it was
 */
public record TimeStyle(ZoneId zone, boolean exact) {}
