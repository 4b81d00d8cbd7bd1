package gatehouse.sandbox.portos.sessions;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All sessions in memory, by id and in every order they were lately asked for.
 *
 * <p>SQLite would have to count its way to a page in the middle of a million rows; an order that is
 * kept makes the last page as cheap as the first, and costs each change one binary search.
 */
public final class PlayedSessionIndex {
    private static final int ORDERS_KEPT = 6;

    private final Map<String, PlayedPortosSession> byId = new HashMap<>();
    private final PlayedPortosSessionOrder byDue;
    private final Map<List<PlayedPortosSortTerm>, PlayedPortosSessionOrder> asked =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<PlayedPortosSortTerm>, PlayedPortosSessionOrder> eldest) {
                    return size() > ORDERS_KEPT;
                }
            };

    PlayedSessionIndex(Collection<PlayedPortosSession> sessions) {
        sessions.forEach(session -> byId.put(session.id(), session));
        List<PlayedPortosSession> byStart =
                ordered(PlayedPortosSortTerm.BY_START).page(0, Integer.MAX_VALUE);
        // What started first mostly ends first, and nearly sorted is sorted fast.
        byDue =
                new PlayedPortosSessionOrder(
                        Comparator.comparing(PlayedPortosSession::due)
                                .thenComparing(PlayedPortosSession::id),
                        byStart);
    }

    Optional<PlayedPortosSession> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Stream<PlayedPortosSession> all() {
        return byId.values().stream();
    }

    public int size() {
        return byId.size();
    }

    /** The sessions in this order; built when it is first asked for, then kept. */
    PlayedPortosSessionOrder ordered(List<PlayedPortosSortTerm> terms) {
        return asked.computeIfAbsent(
                terms,
                asked ->
                        new PlayedPortosSessionOrder(
                                PlayedPortosSortTerm.order(asked), byId.values()));
    }

    /** The session that is next to end by itself. */
    Optional<PlayedPortosSession> nextDue() {
        return byDue.isEmpty() ? Optional.empty() : Optional.of(byDue.first());
    }

    void add(PlayedPortosSession session) {
        byId.put(session.id(), session);
        byDue.add(session);
        asked.values().forEach(order -> order.add(session));
    }

    void remove(PlayedPortosSession session) {
        byId.remove(session.id());
        byDue.remove(session);
        asked.values().forEach(order -> order.remove(session));
    }

    void replace(PlayedPortosSession before, PlayedPortosSession after) {
        byId.put(after.id(), after);
        byDue.replace(before, after);
        asked.values().forEach(order -> order.replace(before, after));
    }
}
