package gatehouse.sandbox.portos;

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
final class Roll {
    private static final int ORDERS_KEPT = 6;

    private final Map<String, Session> byId = new HashMap<>();
    private final SessionOrder byDue;
    private final Map<List<SortTerm>, SessionOrder> asked =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<SortTerm>, SessionOrder> eldest) {
                    return size() > ORDERS_KEPT;
                }
            };

    Roll(Collection<Session> sessions) {
        sessions.forEach(session -> byId.put(session.id(), session));
        List<Session> byStart = ordered(SortTerm.BY_START).page(0, Integer.MAX_VALUE);
        // What started first mostly ends first, and nearly sorted is sorted fast.
        byDue =
                new SessionOrder(
                        Comparator.comparing(Session::due).thenComparing(Session::id), byStart);
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Stream<Session> all() {
        return byId.values().stream();
    }

    int size() {
        return byId.size();
    }

    /** The sessions in this order; built when it is first asked for, then kept. */
    SessionOrder ordered(List<SortTerm> terms) {
        return asked.computeIfAbsent(
                terms, asked -> new SessionOrder(SortTerm.order(asked), byId.values()));
    }

    /** The session that is next to end by itself. */
    Optional<Session> nextDue() {
        return byDue.isEmpty() ? Optional.empty() : Optional.of(byDue.first());
    }

    void add(Session session) {
        byId.put(session.id(), session);
        byDue.add(session);
        asked.values().forEach(order -> order.add(session));
    }

    void remove(Session session) {
        byId.remove(session.id());
        byDue.remove(session);
        asked.values().forEach(order -> order.remove(session));
    }

    void replace(Session before, Session after) {
        byId.put(after.id(), after);
        byDue.replace(before, after);
        asked.values().forEach(order -> order.replace(before, after));
    }
}
