package gatehouse.views.sessions;

import gatehouse.console.filter.FilterableFact;
import gatehouse.console.sessions.SessionFormatter;
import gatehouse.console.sessions.nearby.SessionTimeline;
import gatehouse.views.fx.FactLines;

import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.Optional;

/** Shows the facts of a session; a click on a value filters the list by it. */
final class SessionFactsView {
    private final SessionMenu menu;
    private final TimelineView line = new TimelineView();
    private List<FilterableFact> shown = List.of();

    SessionFactsView(SessionMenu menu) {
        this.menu = menu;
    }

    /** Shows another session, or the same as time goes by; the value with the focus keeps it. */
    void show(GridPane grid, Optional<SessionFormatter> session) {
        line.show(session.flatMap(SessionTimeline::of));
        show(grid, session.map(SessionFormatter::filterableFacts).orElse(List.of()));
    }

    private void show(GridPane grid, List<FilterableFact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = List.copyOf(facts);
        FactLines.fill(grid, facts, menu::filterBy, menu::onFact);
        grid.add(line, 0, grid.getRowCount(), 2, 1);
    }
}
