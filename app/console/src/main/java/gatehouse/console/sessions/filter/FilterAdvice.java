package gatehouse.console.sessions.filter;

import java.util.Optional;

/**
 * What would match where a filter matches nothing.
 *
 * @param text in sentences; empty where nothing is known
 * @param filter one that matches something; empty where none is known
 */
public record FilterAdvice(String text, Optional<String> filter) {
    /** No advice. */
    public static final FilterAdvice NONE = new FilterAdvice("", Optional.empty());
}
