package gatehouse.console.sessions.nearby;

import java.util.Optional;

/**
 * A line beside a session.
 *
 * @param text who, where and since when
 * @param go leads there; empty where there is nothing to go to
 */
public record NearbyLine(String text, Optional<Runnable> go) {}
