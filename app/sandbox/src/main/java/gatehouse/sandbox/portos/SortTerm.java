package gatehouse.sandbox.portos;

import java.util.Comparator;
import java.util.List;

/** One key of a {@code $sort}, with its direction. */
record SortTerm(SortKey key, boolean descending) {
    static final List<SortTerm> BY_START =
            List.of(
                    new SortTerm(SortKey.STARTED_AT, false),
                    new SortTerm(SortKey.SESSION_ID, false));

    /** The order these terms ask for; equal sessions stand in the order of their ids. */
    static Comparator<Session> order(List<SortTerm> terms) {
        return terms.stream()
                .map(SortTerm::order)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(Session::id))
                .orElseGet(() -> Comparator.comparing(Session::id));
    }

    private Comparator<Session> order() {
        return descending ? key.ascending().reversed() : key.ascending();
    }
}
