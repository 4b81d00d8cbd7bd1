package gatehouse.console.sessions.finding;

import gatehouse.clients.portos.Session;

import java.util.List;

/**
 * What a list that was read has for a query.
 *
 * @param people the likeliest first, a few at most; those without a session come last
 * @param devices the same for tills and other devices
 * @param sessions the latest used first, a few at most
 */
public record FoundSessions(
        SomeOfMany<NamedSessions> people,
        SomeOfMany<NamedSessions> devices,
        SomeOfMany<Session> sessions) {
    /**
     * The first of many.
     *
     * @param count how many there are
     */
    public record SomeOfMany<T>(List<T> first, int count) {
        public SomeOfMany {
            first = List.copyOf(first);
        }
    }
}
