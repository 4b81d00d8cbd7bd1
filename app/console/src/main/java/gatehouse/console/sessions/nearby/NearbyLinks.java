package gatehouse.console.sessions.nearby;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the lines beside a session lead.
 *
 * @param toSession selects a session by its id
 * @param toFilter shows the sessions that a filter finds
 * @param toEntry shows an entry of the journal
 */
public record NearbyLinks(
        Consumer<String> toSession, Consumer<String> toFilter, LongConsumer toEntry) {}
