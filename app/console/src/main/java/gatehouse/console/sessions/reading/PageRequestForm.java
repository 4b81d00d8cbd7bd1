package gatehouse.console.sessions.reading;

import java.util.Optional;

/**
 * The form of page request that a server accepts; found by trying, as the documentation is silent
 * (contract: Portos 10, rule 3).
 *
 * @param first rows of the first page, so that something shows at once
 * @param bulk most rows of each later page
 * @param sorted whether the order is asked for
 */
record PageRequestForm(int first, int bulk, boolean sorted) {
    static final PageRequestForm FIRST = new PageRequestForm(100, 1000, true);

    /** What to try after a refusal of the first page (400). */
    Optional<PageRequestForm> afterRefusal() {
        if (first > 25) {
            return Optional.of(new PageRequestForm(25, 25, sorted));
        }
        return sorted ? Optional.of(new PageRequestForm(100, 1000, false)) : Optional.empty();
    }

    /** The same with smaller pages. */
    PageRequestForm capped(int rows) {
        return new PageRequestForm(Math.min(first, rows), Math.min(bulk, rows), sorted);
    }
}
