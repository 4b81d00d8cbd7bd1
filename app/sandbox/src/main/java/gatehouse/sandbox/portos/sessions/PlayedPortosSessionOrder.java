package gatehouse.sandbox.portos.sessions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Sessions kept in one order, so that any page of them costs the same. */
final class PlayedPortosSessionOrder {
    private final Comparator<PlayedPortosSession> order;
    private final List<PlayedPortosSession> sessions;

    PlayedPortosSessionOrder(
            Comparator<PlayedPortosSession> order, Collection<PlayedPortosSession> sessions) {
        this.order = order;
        this.sessions = new ArrayList<>(sessions);
        this.sessions.sort(order);
    }

    void add(PlayedPortosSession session) {
        sessions.add(-1 - Collections.binarySearch(sessions, session, order), session);
    }

    void remove(PlayedPortosSession session) {
        sessions.remove(Collections.binarySearch(sessions, session, order));
    }

    void replace(PlayedPortosSession before, PlayedPortosSession after) {
        if (order.compare(before, after) == 0) {
            sessions.set(Collections.binarySearch(sessions, before, order), after);
        } else {
            remove(before);
            add(after);
        }
    }

    /** Up to {@code most} sessions after the first {@code skipped}. */
    List<PlayedPortosSession> page(long skipped, long most) {
        int from = (int) Math.min(skipped, sessions.size());
        int to = (int) Math.min(from + most, sessions.size());
        return new ArrayList<>(sessions.subList(from, to));
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    PlayedPortosSession first() {
        return sessions.getFirst();
    }
}
