package gatehouse.sandbox.portos.sessions;

import java.util.Comparator;
import java.util.List;

/** One key of a {@code $sort}, with its direction. */
record PlayedPortosSortTerm(PlayedPortosSortKey key, boolean descending) {
    static final List<PlayedPortosSortTerm> BY_START =
            List.of(
                    new PlayedPortosSortTerm(PlayedPortosSortKey.STARTED_AT, false),
                    new PlayedPortosSortTerm(PlayedPortosSortKey.SESSION_ID, false));

    /** The order these terms ask for; equal sessions stand in the order of their ids. */
    static Comparator<PlayedPortosSession> order(List<PlayedPortosSortTerm> terms) {
        return terms.stream()
                .map(PlayedPortosSortTerm::order)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(PlayedPortosSession::id))
                .orElseGet(() -> Comparator.comparing(PlayedPortosSession::id));
    }

    private Comparator<PlayedPortosSession> order() {
        return descending ? key.ascending().reversed() : key.ascending();
    }
}
